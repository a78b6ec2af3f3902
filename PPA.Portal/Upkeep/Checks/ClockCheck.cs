using PPA.Portal.Live;
using PPA.Portal.Office;

namespace PPA.Portal.Upkeep.Checks;

/// <summary>Says when the server's clock jumped while the portal ran: what was written before it may be dated wrongly.</summary>
public sealed class ClockCheck(ServerClock clock, OfficeDesk office)
{
    private const string What = "Lompatan jam";
    private const string Cure = "Pastikan jam server disetel sendiri (timedatectl set-ntp true) dan periksa waktu berkas yang diterima di sekitarnya.";
    private static readonly TimeSpan Worth = TimeSpan.FromMinutes(1);

    public CheckLine Look() => clock.LastStep switch
    {
        { } back when back.By <= -Worth => CheckLine.Bad(What, $"Jam server mundur {Length(back.By)} dan sesudah itu menunjuk {At(back)}. Panggilan dan tangga tetap jalan; yang tercatat dengan jam di depan dihitung sejak saat itu.", Cure),
        { } ahead when ahead.By >= Worth => CheckLine.Watch(What, $"Jam server melompat maju {Length(ahead.By)} dan sesudah itu menunjuk {At(ahead)}, atau server sempat tertidur. Tenggat yang lewat dalam lompatan itu dipanggil semuanya.", Cure),
        _ => CheckLine.Good(What, "Tidak ada sejak portal dijalankan."),
    };

    private string At(ClockStep step) => office.Now.Time.DateAndClock(step.To);

    private static string Length(TimeSpan by) => by.Duration() switch
    {
        { TotalDays: >= 2 } span => $"{(int)span.TotalDays} hari",
        { TotalHours: >= 2 } span => $"{(int)span.TotalHours} jam {span.Minutes} menit",
        var span => $"{(int)span.TotalMinutes} menit",
    };
}
