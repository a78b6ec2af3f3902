using Microsoft.AspNetCore.Components;
using PPA.Portal.Domain;

namespace PPA.Portal.Accounts;

/// <summary>NIP and rank: what letters print below the name of who signs.</summary>
public sealed partial class StaffFields : ComponentBase
{
    // Offered, never demanded: contract staff and P3K write theirs in other words. Source: PP 99/2000, lampiran.
    private static readonly string[] Ranks =
    [
        "Juru Muda (I/a)", "Juru Muda Tingkat I (I/b)", "Juru (I/c)", "Juru Tingkat I (I/d)",
        "Pengatur Muda (II/a)", "Pengatur Muda Tingkat I (II/b)", "Pengatur (II/c)", "Pengatur Tingkat I (II/d)",
        "Penata Muda (III/a)", "Penata Muda Tingkat I (III/b)", "Penata (III/c)", "Penata Tingkat I (III/d)",
        "Pembina (IV/a)", "Pembina Tingkat I (IV/b)", "Pembina Utama Muda (IV/c)", "Pembina Utama Madya (IV/d)", "Pembina Utama (IV/e)",
    ];

    [Parameter, EditorRequired] public StaffEntry Entry { get; set; } = null!;

    /// <summary>Before the ids of the fields: two of these forms may stand on one page.</summary>
    [Parameter] public string Prefix { get; set; } = "";

    [Parameter] public RuleException? Refusal { get; set; }

    private bool Wrong(string field) => Refusal?.Field == field;

    private string? Described(string field, string? hint)
    {
        var said = string.Join(' ', new[] { hint is null ? "" : $"{Prefix}{field}-{hint}", Wrong(field) ? $"{Prefix}{field}-galat" : "" }.Where(id => id.Length > 0));
        return said.Length > 0 ? said : null;
    }
}
