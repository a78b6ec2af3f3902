using System.Text.RegularExpressions;

namespace PPA.Portal.Office;

/// <summary>The places that a form offers: the office's kecamatan, and the three answers for everywhere else.</summary>
public sealed partial class Regions(Area area)
{
    public const string Elsewhere = "luar-daerah";
    public const string Abroad = "luar-negeri";
    public const string Unknown = "tidak-diketahui";

    private static readonly District[] Pseudo =
        [new(Elsewhere, "Luar daerah"), new(Abroad, "Luar negeri"), new(Unknown, "Tidak diketahui")];

    /// <summary>The office's own kecamatan; empty for a service without a place.</summary>
    public IReadOnlyList<District> Districts => area.Districts;

    /// <summary>What a list on a form shows.</summary>
    public IReadOnlyList<District> Choices { get; } = [.. area.Districts, .. Pseudo];

    /// <summary>True for a code that may be stored: one that the form offers, or a well-formed kecamatan code of another region.</summary>
    public bool Accepts(string? code) => Listed(code) is not null || IsForeign(code);

    /// <summary>True when the place is known to lie in the office's region.</summary>
    public bool IsInside(string? code) => code is not null && area.Districts.Any(district => district.Code == code);

    /// <summary>The name; "Luar daerah" for a kecamatan of another region. A service without a place has no outside, so there the code stands for itself.</summary>
    public string Label(string? code) => Listed(code)?.Name ?? (IsForeign(code) && area.Code.Length > 0 ? Pseudo[0].Name : code ?? "");

    /// <summary>True for two digits, dot, two digits, dot, two digits (Kemendagri).</summary>
    public static bool HasShape(string? code) => code is not null && DistrictShape().IsMatch(code);

    private District? Listed(string? code) => code is null ? null : Choices.FirstOrDefault(choice => choice.Code == code);

    private bool IsForeign(string? code) =>
        HasShape(code) && (area.Code.Length == 0 || !code!.StartsWith(area.Code + ".", StringComparison.Ordinal));

    [GeneratedRegex(@"^[0-9]{2}\.[0-9]{2}\.[0-9]{2}\z")]
    private static partial Regex DistrictShape();
}
