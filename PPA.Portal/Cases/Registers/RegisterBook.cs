using PPA.Portal.Domain;

namespace PPA.Portal.Cases.Registers;

/// <summary>One of the office's registers: what it is called, where it lies, how a file gets into it.</summary>
/// <param name="Code">In the address /register/…; empty for cases, whose register is /kasus.</param>
/// <param name="One">What a line is called in the line of results.</param>
public sealed record RegisterBook(CaseKind Kind, string Code, string Title, string One, string Door, string DoorWord)
{
    public static readonly IReadOnlyList<RegisterBook> All =
    [
        new(CaseKind.Case, "", "Register kasus", "kasus", "/pengaduan/baru", "Terima pengaduan"),
        new(CaseKind.FamilyClient, "puspaga", "Register Puspaga", "klien", "/puspaga/baru", "Terima klien"),
        new(CaseKind.Activity, "kegiatan", "Register kegiatan", "kegiatan", "/kegiatan/baru", "Permohonan baru"),
        new(CaseKind.ServiceComplaint, "keluhan", "Register keluhan layanan", "keluhan", "/keluhan/baru", "Terima keluhan"),
    ];

    /// <summary>The page that lies beside the register; null where there is none.</summary>
    public (string Path, string Word)? Beside => Kind switch
    {
        CaseKind.FamilyClient => ("/puspaga/buku-tamu", "Buku tamu"),
        CaseKind.Activity => ("/kegiatan", "Kalender"),
        CaseKind.Case or CaseKind.ServiceComplaint => null,
    };

    /// <summary>Its name among the registers.</summary>
    public string Tab => Title["Register ".Length..] is var name ? char.ToUpperInvariant(name[0]) + name[1..] : Title;

    public string Path => Code.Length == 0 ? "/kasus" : "/register/" + Code;

    /// <summary>The register with this code; null where there is none.</summary>
    public static RegisterBook? Find(string? code) => All.FirstOrDefault(book => book.Code == (code ?? ""));
}
