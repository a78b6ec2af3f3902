using Microsoft.EntityFrameworkCore;
using PPA.Portal.Data;
using PPA.Portal.Domain;
using PPA.Portal.Office;

namespace PPA.Portal.Upkeep.Checks;

/// <summary>Looks at the register and at what the office has not yet said about itself.</summary>
public sealed class RegisterCheck(IDbContextFactory<PortalDb> dbs, OfficeDesk office, TimeProvider time)
{
    private const int October = 10;

    // The last line alone says little: it may have been written after the clock was set back.
    private const int Recent = 1_000;
    private static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(5);

    public async Task<IReadOnlyList<CheckLine>> LookAsync(CancellationToken ct = default)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var newest = await db.Set<AuditEntry>().AsNoTracking().OrderByDescending(a => a.Sequence).Take(Recent).MaxAsync(a => (DateTime?)a.At, ct);
        var seen = await db.Set<OfficeSetting>().AsNoTracking().AnyAsync(s => s.Name == OfficeSetting.NumbersChecked && s.Value == office.Now.Profile.Id, ct);
        return [Order(newest), Calendar(), Numbers(seen), Profile(seen)];
    }

    /// <summary>Whoever wrote a late line of the trail lived later than this clock.</summary>
    private CheckLine Order(DateTime? newest) => newest - Tolerance > time.GetUtcNow().UtcDateTime
        ? CheckLine.Bad("Urutan waktu", $"Jam server mundur: register sudah memuat catatan bertanggal {office.Now.Time.DateAndClock(newest!.Value)}, lebih lambat daripada jam server sekarang.", "Betulkan jam server sebelum menerima pengaduan: tenggat dihitung dari jam ini.")
        : CheckLine.Good("Urutan waktu", "Jam server tidak mendahului catatan register.");

    private CheckLine Calendar()
    {
        var now = time.GetUtcNow().UtcDateTime;
        var today = office.Now.Time.DateAt(now);
        var missing = office.Now.Calendar.MissingYears(now, today.Month >= October ? now.AddYears(1) : now);
        return missing.Count == 0
            ? CheckLine.Good("Hari libur", today.Month >= October ? $"Sudah diisi sampai {today.Year + 1}." : $"Sudah diisi untuk {today.Year}.")
            : CheckLine.Watch("Hari libur", $"Tahun {string.Join(" dan ", missing)} belum diisi, sehingga jam layanan hanya memperhitungkan hari tutup mingguan.", "Isi hari-libur.yaml menurut SKB Tiga Menteri di folder kantor (Office:Folder, Codes).");
    }

    private CheckLine Numbers(bool seen)
    {
        var open = office.Now.Profile.EmergencyContacts.Where(c => c.ToConfirm).Select(c => c.Number).ToList();
        return seen || open.Count == 0
            ? CheckLine.Good("Nomor darurat", "Sudah diperiksa kantor.")
            : CheckLine.Watch("Nomor darurat", $"Belum dikonfirmasi: {string.Join(", ", open)}.", "Telepon tiap nomor, lalu tekan \"Saya sudah memeriksa nomor-nomor ini\" di halaman Kantor.");
    }

    private CheckLine Profile(bool seen)
    {
        var (gaps, guesses) = (office.Now.Profile.NotSet.Count, office.Now.Profile.StillToConfirm(seen).Count);
        return gaps + guesses > 0
            ? CheckLine.Watch("Profil kantor", $"{gaps} hal belum diatur, {guesses} perlu dikonfirmasi.", "Lihat halaman Kantor; isi berkas profil.")
            : CheckLine.Good("Profil kantor", "Lengkap.");
    }
}
