namespace PPA.Portal.Reports;

/// <summary>A part of the page with its tables.</summary>
/// <param name="Pictured">Those that are drawn too.</param>
public sealed record RecapPart(string Id, string Title, IReadOnlyList<string> Tables, IReadOnlyList<string> Pictured);

/// <summary>The parts in the order in which a head reads them.</summary>
internal static class RecapParts
{
    public static readonly IReadOnlyList<RecapPart> All =
    [
        new("tren", "Tren", [], []),
        new("bentuk", "Bentuk kekerasan", ["bentuk", "kasus-bentuk"], ["bentuk"]),
        new("usia", "Usia dan jenis kelamin", ["usia", "terlapor"], ["usia", "terlapor"]),
        new("wilayah", "Kecamatan", ["perempuan-bentuk", "anak-jk", "anak-bentuk"], ["anak-jk"]),
        new("tempat", "Tempat kejadian", ["tempat"], ["tempat"]),
        new("hubungan", "Hubungan", ["hubungan"], ["hubungan"]),
        new("latar", "Pendidikan dan pekerjaan", ["pendidikan", "pekerjaan"], ["pendidikan", "pekerjaan"]),
        new("saluran", "Saluran", ["saluran"], ["saluran"]),
        new("layanan", "Layanan", ["layanan"], ["layanan"]),
        new("respons", "Status dan waktu tanggap", ["respons", "status", "ditangani", "selesai"], ["respons"]),
        new("rujukan", "Rujukan", ["rujukan", "rujukan-status"], []),
        new("puspaga", "Puspaga dan kegiatan", ["puspaga", "kegiatan", "peserta"], []),
        new("keluhan", "Keluhan layanan", ["keluhan"], []),
        new("sop", "Kesesuaian SOP", ["sop"], []),
    ];
}
