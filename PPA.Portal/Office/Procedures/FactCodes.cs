using PPA.Portal.Domain;

namespace PPA.Portal.Office.Procedures;

/// <summary>The codes that a fact of the case may have, so that a slip of the pen in a procedure is found at the start.</summary>
internal static class FactCodes
{
    private static readonly string[] Referral = ["dibuat", "dikirim", "diterima", "dijawab", "dikembalikan", "ditarik"];

    /// <summary>Null where any code may be.</summary>
    public static IReadOnlyCollection<string>? Of(string fact, ProcedureGround ground) => fact switch
    {
        "kanal" => [.. Enum.GetValues<Channel>().Select(c => c.Code())],
        "risiko" => [.. Enum.GetValues<RiskLevel>().Select(r => r.Code())],
        "bentuk" => Listed(ground, "bentuk"),
        "layanan" or "rencana" => Listed(ground, "layanan"),
        "persetujuan" or "persetujuan-ditolak" => Listed(ground, "persetujuan"),
        "kegiatan" => Listed(ground, "kegiatan-kasus"),
        "kewenangan" => ["berwenang", "rujuk", "limpahkan"],
        "penyerahan" => ["menunggu", "diterima"],
        "rujukan" => Referral,
        "pelimpahan" => [.. Referral, "serah-terima"],
        "putusan-supervisor" => ["mediasi-terlapor-anak"],
        "penampungan" => ["berjalan", "selesai"],
        "penutupan" => ["diajukan", "disahkan"],
        "surat" => [.. ground.Codes.Letters.Entries.SelectMany(l => new[] { $"{l.Code}-dibuat", $"{l.Code}-ditandatangani", $"{l.Code}-dikirim" })],
        _ => ["ya"],
    };

    private static List<string>? Listed(ProcedureGround ground, string list) => ground.Codes.Find(list) is { } found ? [.. found.Entries.Select(e => e.Code)] : null;
}
