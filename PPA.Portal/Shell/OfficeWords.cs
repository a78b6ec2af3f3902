using PPA.Portal.Office;

namespace PPA.Portal.Shell;

/// <summary>How the keys and clocks of a profile are read aloud.</summary>
public static class OfficeWords
{
    public static string Of(string key) => key switch
    {
        "kop" => "Kop surat",
        "kop.pemerintah" => "Nama pemerintah daerah pada kop surat",
        "kop.dinas" => "Nama dinas pada kop surat",
        "kop.unit" => "Nama unit pada kop surat",
        "kop.alamat" => "Alamat kantor",
        "kop.kodePos" => "Kode pos",
        "kop.telepon" => "Telepon kantor",
        "kop.whatsapp" => "WhatsApp kantor",
        "kop.surel" => "Surat elektronik kantor",
        "kop.laman" => "Laman kantor",
        "kewenangan" => "Aturan kewenangan wilayah",
        "fungsi" => "Peran untuk tiap fungsi",
        "tangga" => "Tangga eskalasi",
        "tenggat" => "Tenggat respons",
        "jedaSayaLihat" => "Jeda setelah “Saya lihat”",
        "siaga" => "Petugas siaga di luar jam layanan",
        "latihan" => "Latihan bunyi harian",
        "darurat" => "Nomor darurat",
        "keluarCepat" => "Tujuan tombol keluar cepat",
        "jamLayanan" => "Jam layanan",
        "kanal" => "Saluran pengaduan",
        "prosedur" => "Prosedur",
        "penomoran" => "Penomoran surat",
        "wilayah" => "Wilayah kerja",
        "zona" => "Zona waktu",
        _ => key,
    };

    /// <summary>"15 menit", "6 jam layanan".</summary>
    public static string Of(ResponseClock clock)
    {
        var length = clock.Length.TotalHours >= 1 && clock.Length.Minutes == 0 ? $"{clock.Length.TotalHours:0} jam" : $"{clock.Length.TotalMinutes:0} menit";
        return clock.Kind == ClockKind.ServiceHours ? length + " layanan" : length;
    }

    /// <summary>"08.00–16.00", or "tutup".</summary>
    public static string Of(ServiceHours? hours) => hours is null ? "tutup" : $"{hours.Opens:hh\\.mm}–{hours.Closes:hh\\.mm}";

    public static IReadOnlyList<(DayOfWeek Day, string Name)> Week { get; } =
    [
        (DayOfWeek.Monday, "Senin"), (DayOfWeek.Tuesday, "Selasa"), (DayOfWeek.Wednesday, "Rabu"), (DayOfWeek.Thursday, "Kamis"),
        (DayOfWeek.Friday, "Jumat"), (DayOfWeek.Saturday, "Sabtu"), (DayOfWeek.Sunday, "Minggu"),
    ];
}
