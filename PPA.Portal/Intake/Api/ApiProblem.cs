using System.ComponentModel;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace PPA.Portal.Intake.Api;

/// <summary>Why a request was not taken (RFC 9457), in Indonesian.</summary>
[Description("Masalah dengan permintaan.")]
public sealed record ApiProblem(
    [property: JsonPropertyName("type")] string Type,
    [property: JsonPropertyName("title"), Description("Masalahnya dalam beberapa kata.")] string Title,
    [property: JsonPropertyName("status")] int Status,
    [property: JsonPropertyName("detail"), Description("Satu kalimat yang dapat dibaca orang.")] string Detail,
    [property: JsonPropertyName("errors"), Description("Setiap isian yang perlu diperbaiki.")] IReadOnlyList<ApiFault> Errors)
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static IResult BadRequest(IEnumerable<FieldFault> faults) => Say(400, "Permintaan tidak dapat diterima",
        "Ada isian yang perlu diperbaiki. Tidak ada yang tersimpan.", [.. faults.Select(f => new ApiFault(f.Path, f.Sentence))]);

    public static IResult Unauthorized() => Say(401, "Kunci tidak dikenal",
        "Kirim kunci yang berlaku pada header X-Api-Key.", [new ApiFault("X-Api-Key", "Kunci ini tidak ada, keliru, atau sudah dicabut.")]);

    public static IResult Forbidden(string channel) => Say(403, "Saluran di luar izin kunci",
        $"Kunci ini tidak boleh mengirim pengaduan lewat saluran {channel}.", [new ApiFault("kanal", "Saluran ini tidak termasuk izin kunci.")]);

    public static IResult NotFound() => Say(404, "Tidak ditemukan",
        "Tidak ada pengaduan bernomor ini yang dikirim dengan kunci ini.", [new ApiFault("nomor", "Nomor tidak ditemukan.")]);

    public static IResult OnlyPost() => Say(405, "Cara ini tidak tersedia",
        "Kirim pengaduan dengan POST. Untuk melihat tahapnya, pakai GET /api/pengaduan/{nomor}.", []);

    public static IResult Conflict() => Say(409, "Kunci idempotensi sudah dipakai",
        "Idempotency-Key ini sudah dipakai untuk isi yang lain. Pakai kunci baru untuk pengaduan baru.",
        [new ApiFault("Idempotency-Key", "Sudah dipakai untuk isi yang lain.")]);

    public static IResult TooLarge() => Say(413, "Permintaan terlalu besar", "Isi permintaan paling besar 256 KiB.", [new ApiFault("", "Isi lebih dari 256 KiB.")]);

    public static IResult NotJson() => Say(415, "Jenis isi tidak didukung", "Kirim isi sebagai application/json.", [new ApiFault("Content-Type", "Tulis application/json.")]);

    public static IResult TooMany() => Say(429, "Terlalu banyak permintaan", "Tunggu satu detik, lalu kirim lagi dengan Idempotency-Key yang sama.", []);

    private static IResult Say(int status, string title, string detail, IReadOnlyList<ApiFault> errors) =>
        Results.Json(new ApiProblem("about:blank", title, status, detail, errors), Readable, "application/problem+json", status);
}

/// <summary>A sentence about one field of a request.</summary>
[Description("Satu isian yang perlu diperbaiki.")]
public sealed record ApiFault(
    [property: JsonPropertyName("bidang"), Description("Letak isian, misalnya korban[0].nik.")] string Path,
    [property: JsonPropertyName("pesan"), Description("Kalimat yang menerangkan.")] string Sentence);
