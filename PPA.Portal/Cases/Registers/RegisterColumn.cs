using PPA.Portal.Accounts;
using PPA.Portal.Cases.Kinds;
using PPA.Portal.Domain;
using PPA.Portal.Office;

namespace PPA.Portal.Cases.Registers;

/// <summary>A column that a register may show: on the page and in the exported sheet in the same words.</summary>
/// <param name="Code">In the address.</param>
/// <param name="Usual">True where it shows until somebody chooses.</param>
/// <param name="Sort">Code to sort by; null where it cannot.</param>
public sealed record RegisterColumn(string Code, string Heading, Func<RegisterLine, CaseDesk, string> Text, bool Usual = true, string? Sort = null)
{
    private static readonly RegisterColumn Received = new("diterima", "Diterima", (l, d) => Zone(d).DateAndClock(l.ReceivedAt), Sort: "diterima");
    private static readonly RegisterColumn Door = new("saluran", "Saluran", (l, _) => l.Channel.Label());
    private static readonly RegisterColumn Stage = new("tahap", "Tahap", (l, _) => l.Destroyed ? "Dimusnahkan" : l.Stage.Label(), Sort: "tahap");
    private static readonly RegisterColumn Holder = new("pemegang", "Pemegang", (l, d) => l.HolderId is { } holder ? d.Officers.InitialsOf(holder) : l.Destroyed ? "–" : "belum diambil");
    private static readonly RegisterColumn Region = new("kecamatan", "Kecamatan", (l, d) => l.Face.Region is null ? "–" : d.Office.Now.Regions.Label(l.Face.Region), Sort: "kecamatan");
    private static readonly RegisterColumn Response = new("respons", "Respons pertama", (l, d) => l.FirstResponseAt is { } at ? Zone(d).Brief(at) : l.Destroyed ? "–" : "belum", Usual: false);
    private static readonly RegisterColumn Due = new("tenggat", "Tenggat respons", (l, d) => l.Destroyed ? "–" : l.FirstResponseAt is not null ? "sudah direspons" : (l.DueAt < d.Now ? "lewat, " : "") + Zone(d).Brief(l.DueAt), Usual: false, Sort: "tenggat");
    private static readonly RegisterColumn Closed = new("diakhiri", "Diakhiri", (l, d) => l.ClosedAt is { } at ? Zone(d).Date(at) : "–", Usual: false);

    private static readonly RegisterColumn[] Cases =
    [
        Received, Door,
        new("korban", "Korban", (l, _) => Person(l)),
        new("bentuk", "Bentuk", (l, d) => l.Forms.Count == 0 ? "–" : string.Join(", ", l.Forms.Select(d.Codes.Forms.Label)), Usual: false),
        Region,
        new("risiko", "Risiko", (l, _) => l.Risk.Label(), Sort: "risiko"),
        Stage, Holder, Due, Response, Closed,
    ];

    private static readonly RegisterColumn[] Clients =
    [
        Received,
        new("klien", "Klien", (l, _) => Person(l)),
        new("asal", "Siapa", (l, d) => d.Codes.FamilyClients.Label(l.Part?.Code)),
        Region,
        new("status", "Status", (l, _) => (l.Part?.Client ?? ClientStatus.Undecided).Label()),
        Stage, Holder, Door with { Usual = false }, Closed,
    ];

    private static readonly RegisterColumn[] Activities =
    [
        new("topik", "Topik", (l, _) => l.Part?.Code ?? "–"),
        new("tempat", "Tempat", (l, _) => l.Part?.More ?? "–"),
        new("waktu", "Waktu kegiatan", (l, d) => l.Part?.At is { } at ? Zone(d).DateAndClock(at) : "belum bertanggal", Sort: "waktu"),
        new("disposisi", "Disposisi", (l, _) => l.Part?.Held == true ? "Terlaksana" : (l.Part?.Activity ?? ActivityDisposition.Pending).Label()),
        Stage, Holder, Received with { Usual = false }, Door with { Usual = false }, Closed,
    ];

    private static readonly RegisterColumn[] Complaints =
    [
        Received,
        new("saluran", "Saluran", (l, d) => d.Codes.ComplaintDoors.Label(l.Part?.Code)),
        new("nomor-lapor", "No. LAPOR!", (l, _) => l.Part?.More ?? "–", Usual: false),
        Due with { Usual = true }, Response,
        new("tanggapan", "Tanggapan", (l, d) => l.Part?.At is { } at ? Zone(d).Brief(at) : "belum"),
        Stage, Holder, Closed,
    ];

    /// <summary>Every column of a register, in its order.</summary>
    public static IReadOnlyList<RegisterColumn> Of(CaseKind kind) => kind switch
    {
        CaseKind.Case => Cases,
        CaseKind.FamilyClient => Clients,
        CaseKind.Activity => Activities,
        CaseKind.ServiceComplaint => Complaints,
    };

    /// <summary>The columns that an address chooses; the usual ones where it chooses none.</summary>
    /// <param name="codes">Codes with dots between.</param>
    public static IReadOnlyList<RegisterColumn> Chosen(CaseKind kind, string? codes)
    {
        var wanted = (codes ?? "").Split('.', StringSplitOptions.RemoveEmptyEntries);
        var chosen = Of(kind).Where(c => wanted.Contains(c.Code)).ToList();
        return chosen.Count > 0 ? chosen : [.. Of(kind).Where(c => c.Usual)];
    }

    private static string Person(RegisterLine line) => line.Restricted
        ? "terbatas"
        : $"{line.Initials ?? "–"} · {line.Face.Sex.Code()} · {(line.Face.Age is { } age ? $"{age} th" : "?")}";

    private static OfficeTime Zone(CaseDesk desk) => desk.Office.Now.Time;
}
