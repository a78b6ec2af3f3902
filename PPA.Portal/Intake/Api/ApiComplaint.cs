using System.ComponentModel;
using System.Text.Json.Serialization;

namespace PPA.Portal.Intake.Api;

/// <summary>A complaint as a machine sends it. The names are part of the contract with call centres and gateways.</summary>
[Description("Satu pengaduan. Hanya kanal, sedikitnya satu korban (boleh kosong: {}), dan kejadian.kronologi yang harus terisi.")]
public sealed record ApiComplaint(
    [property: JsonPropertyName("kanal"), Description("Kode saluran, misalnya whatsapp, telepon, hotline, website.")] string? Channel,
    [property: JsonPropertyName("diterima"), Description("Saat pengaduan diterima, ISO 8601 dengan selisih zona. Kosong berarti sekarang.")] string? ReceivedAt,
    [property: JsonPropertyName("bahayaSekarang"), Description("Apakah ada yang dalam bahaya saat ini. Kosong berarti belum diketahui.")] bool? DangerNow,
    [property: JsonPropertyName("pelapor"), Description("Siapa yang melapor; boleh kosong.")] ApiPerson? Reporter,
    [property: JsonPropertyName("korban"), Description("Siapa yang mengalami, 1 sampai 50 orang.")] IReadOnlyList<ApiPerson?>? Victims,
    [property: JsonPropertyName("terlapor"), Description("Siapa yang dilaporkan, paling banyak 50 orang.")] IReadOnlyList<ApiPerson?>? ReportedParties,
    [property: JsonPropertyName("kejadian"), Description("Apa yang terjadi.")] ApiIncident? Incident,
    [property: JsonPropertyName("bahaya"), Description("Kode tanda bahaya, misalnya tinggal-bersama-terlapor.")] IReadOnlyList<string?>? Dangers,
    [property: JsonPropertyName("kontakAman"), Description("Apakah dan bagaimana pelapor aman dihubungi.")] ApiContact? Contact);

/// <summary>A person as a machine sends it.</summary>
[Description("Seseorang dalam pengaduan. Semua isian boleh kosong.")]
public sealed record ApiPerson(
    [property: JsonPropertyName("nama")] string? Name,
    [property: JsonPropertyName("nik"), Description("16 angka.")] string? Nik,
    [property: JsonPropertyName("telepon")] string? Phone,
    [property: JsonPropertyName("jenisKelamin"), Description("P atau L.")] string? Sex,
    [property: JsonPropertyName("tanggalLahir"), Description("Misalnya 2012-05-01.")] string? BirthDate,
    [property: JsonPropertyName("usia"), Description("Umur dalam tahun, 0 sampai 120.")] int? Age,
    [property: JsonPropertyName("alamat")] string? Address,
    [property: JsonPropertyName("wilayah"), Description("Kode kecamatan Kemendagri, misalnya 12.76.02.")] string? Region,
    [property: JsonPropertyName("disabilitas")] bool? Disability,
    [property: JsonPropertyName("hamil")] bool? Pregnant,
    [property: JsonPropertyName("hubungan"), Description("Kode hubungan dengan korban, misalnya tetangga atau orang-tua.")] string? Relation,
    [property: JsonPropertyName("pendidikan")] string? Education,
    [property: JsonPropertyName("pekerjaan")] string? Occupation,
    [property: JsonPropertyName("statusPerkawinan")] string? Marital,
    [property: JsonPropertyName("anonim"), Description("Benar bila tidak mau disebut namanya.")] bool? Anonymous);

/// <summary>What happened, as a machine sends it.</summary>
[Description("Kejadian yang dilaporkan.")]
public sealed record ApiIncident(
    [property: JsonPropertyName("tanggal"), Description("Misalnya 2026-11-20.")] string? Date,
    [property: JsonPropertyName("tempat"), Description("Kode tempat, misalnya rumah-tangga.")] string? Place,
    [property: JsonPropertyName("tempatRinci"), Description("Tempat dengan kata-kata.")] string? PlaceDetail,
    [property: JsonPropertyName("wilayah"), Description("Kode kecamatan kejadian.")] string? Region,
    [property: JsonPropertyName("bentuk"), Description("Kode bentuk kekerasan, misalnya fisik, psikis, seksual.")] IReadOnlyList<string?>? Forms,
    [property: JsonPropertyName("kdrt"), Description("Terjadi dalam rumah tangga.")] bool? Domestic,
    [property: JsonPropertyName("kronologi"), Description("Cerita dengan kata-kata pelapor, paling panjang 120 KB.")] string? Chronology);

/// <summary>Safe contact, as a machine sends it.</summary>
[Description("Kontak aman. Tanpa isian ini petugas bertanya dahulu sebelum menghubungi.")]
public sealed record ApiContact(
    [property: JsonPropertyName("boleh")] bool? Allowed,
    [property: JsonPropertyName("telepon")] string? Phone,
    [property: JsonPropertyName("jam"), Description("Jam aman, misalnya 09.00–11.00.")] string? Hours,
    [property: JsonPropertyName("cara"), Description("Misalnya WhatsApp saja.")] string? Way,
    [property: JsonPropertyName("pesan"), Description("Apa yang dikatakan bila orang lain yang menjawab.")] string? SayIfAnother);

/// <summary>The answer to a complaint that is on disk.</summary>
[Description("Bukti bahwa pengaduan sudah tersimpan.")]
public sealed record ApiReceived(
    [property: JsonPropertyName("nomor"), Description("Nomor register, misalnya B-2026-0417.")] string Number,
    [property: JsonPropertyName("diterima"), Description("Saat diterima, waktu kantor.")] string ReceivedAt);

/// <summary>How far a complaint is, and nothing else.</summary>
[Description("Tahap pengaduan.")]
public sealed record ApiStage(
    [property: JsonPropertyName("nomor")] string Number,
    [property: JsonPropertyName("tahap"), Description("diterima, ditangani, atau diakhiri.")] string Stage);
