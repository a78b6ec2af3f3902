using PPA.Portal.Domain;
using PPA.Portal.Domain.Procedures;

namespace PPA.Portal.Office.Procedures;

/// <summary>The words that procedure files may use.</summary>
internal static class ProcedureWords
{
    public static readonly IReadOnlyDictionary<string, FieldKind> Kinds = new Dictionary<string, FieldKind>
    {
        ["teks"] = FieldKind.Text,
        ["paragraf"] = FieldKind.Paragraph,
        ["angka"] = FieldKind.Number,
        ["tanggal"] = FieldKind.Date,
        ["waktu"] = FieldKind.Moment,
        ["pilihan"] = FieldKind.Choice,
        ["centang"] = FieldKind.Choices,
        ["ya-tidak"] = FieldKind.YesNo,
        ["petugas"] = FieldKind.Officer,
        ["tim"] = FieldKind.Officers,
        ["wilayah"] = FieldKind.Region,
        ["baris"] = FieldKind.Rows,
        ["fakta"] = FieldKind.Fact,
    };

    public static readonly IReadOnlyDictionary<string, CaseKind> Registers = new Dictionary<string, CaseKind>
    {
        ["kasus"] = CaseKind.Case,
        ["klien-puspaga"] = CaseKind.FamilyClient,
        ["kegiatan"] = CaseKind.Activity,
        ["keluhan"] = CaseKind.ServiceComplaint,
    };

    public static readonly FieldOption[] YesNo = [new("ya", "Ya"), new("tidak", "Tidak"), new("belum-diketahui", "Belum diketahui")];

    public static readonly FieldOption[] Channels = [.. Enum.GetValues<Channel>().Select(c => new FieldOption(c.Code(), c.Label()))];

    public static readonly FieldOption[] Risks = [.. Enum.GetValues<RiskLevel>().Select(r => new FieldOption(r.Code(), r.Label()))];
}
