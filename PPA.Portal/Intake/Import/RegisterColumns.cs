using PPA.Portal.Domain;
using PPA.Portal.Office;

namespace PPA.Portal.Intake.Import;

/// <summary>One column of the sheet.</summary>
/// <param name="Path">The field that it fills, as the checks name it.</param>
/// <param name="Title">Its heading.</param>
/// <param name="Example">Of an invented case.</param>
internal sealed record RegisterColumn(string Path, string Title, string Example, bool Needed = false);

/// <summary>The sheet of past cases: one row a case.</summary>
internal static class RegisterColumns
{
    public const string Sheet = "Register";
    public const string Risk = "risiko";
    public const string Closed = "diakhiri";

    public static readonly IReadOnlyList<RegisterColumn> All =
    [
        new("diterima", "Tanggal diterima", "12 Maret 2025", Needed: true),
        new("kanal", "Saluran", "datang-langsung", Needed: true),
        new(Risk, "Risiko", "sedang", Needed: true),
        new(Closed, "Tanggal diakhiri", "30 April 2025"),
        new("korban[0].nama", "Nama korban", "Melati Rekaan"),
        new("korban[0].nik", "NIK korban", "1276024105120001"),
        new("korban[0].jenisKelamin", "Jenis kelamin korban (P/L)", "P"),
        new("korban[0].usia", "Umur korban", "13"),
        new("korban[0].tanggalLahir", "Tanggal lahir korban", "1 Mei 2012"),
        new("korban[0].telepon", "Telepon korban", ""),
        new("korban[0].alamat", "Alamat korban", "Jl. Contoh 4"),
        new("korban[0].wilayah", "Kecamatan korban", "12.76.02"),
        new("korban[0].disabilitas", "Disabilitas (ya/tidak)", "tidak"),
        new("korban[0].pendidikan", "Pendidikan korban", "sltp"),
        new("korban[0].pekerjaan", "Pekerjaan korban", "pelajar"),
        new("korban[0].statusPerkawinan", "Status perkawinan korban", "belum-menikah"),
        new("pelapor[0].nama", "Nama pelapor", "Sulastri Rekaan"),
        new("pelapor[0].telepon", "Telepon pelapor", "081234567890"),
        new("pelapor[0].hubungan", "Hubungan pelapor", "tetangga"),
        new("terlapor[0].nama", "Nama terlapor", ""),
        new("terlapor[0].jenisKelamin", "Jenis kelamin terlapor (P/L)", "L"),
        new("terlapor[0].usia", "Umur terlapor", "40"),
        new("terlapor[0].hubungan", "Hubungan terlapor", "orang-tua"),
        new("kejadian.tanggal", "Tanggal kejadian", "10 Maret 2025"),
        new("kejadian.tempat", "Tempat kejadian", "rumah-tangga"),
        new("kejadian.wilayah", "Kecamatan kejadian", "12.76.02"),
        new("kejadian.bentuk", "Bentuk kekerasan (pisahkan dengan koma)", "fisik, psikis"),
        new("kejadian.kdrt", "KDRT (ya/tidak)", "ya"),
        new("kejadian.kronologi", "Kronologi", "Cerita singkat.", Needed: true),
    ];

    /// <summary>The list of words behind a column, or null; a cell may hold the word or its code.</summary>
    public static IReadOnlyList<(string Code, string Label)>? WordsOf(string path, CodeLists codes, Regions regions) => path switch
    {
        "kanal" => [.. Enum.GetValues<Channel>().Select(c => (c.Code(), c.Label()))],
        Risk => [.. RiskLevels.Lanes.Where(r => r != RiskLevel.Unassessed).Select(r => (r.Code(), r.Label()))],
        "kejadian.tempat" => Of(codes.Places),
        "kejadian.bentuk" => Of(codes.Forms),
        _ when path.EndsWith(".wilayah", StringComparison.Ordinal) => [.. regions.Choices.Select(d => (d.Code, d.Name))],
        _ when path.EndsWith(".hubungan", StringComparison.Ordinal) => Of(codes.Relations),
        _ when path.EndsWith(".pendidikan", StringComparison.Ordinal) => Of(codes.Educations),
        _ when path.EndsWith(".pekerjaan", StringComparison.Ordinal) => Of(codes.Occupations),
        _ when path.EndsWith(".statusPerkawinan", StringComparison.Ordinal) => Of(codes.Maritals),
        _ => null,
    };

    private static List<(string, string)> Of(CodeList list) => [.. list.Entries.Select(e => (e.Code, e.Label))];
}
