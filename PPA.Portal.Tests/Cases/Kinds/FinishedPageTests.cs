using PPA.Portal.Cases.Kinds;
using PPA.Portal.Data;
using PPA.Portal.Domain;
using PPA.Portal.Tests.Intake;
using PPA.Portal.Tests.Support;

namespace PPA.Portal.Tests.Cases.Kinds;

/// <summary>The public page of finished complaints, as somebody without script and without an account reads it.</summary>
public sealed class FinishedPageTests
{
    [Fact]
    public async Task It_tells_what_was_put_right_and_neither_number_nor_person()
    {
        await using var doors = await OpenDoors.OpenAsync("kota-bandung");
        var office = doors.Office;
        var (by, second) = (await office.HireAsync("rina", Role.DutyOfficer), await office.HireAsync("hendra", Role.DivisionHead));
        using var visitor = doors.Visitor();
        Assert.Contains("Belum ada keluhan selesai", await visitor.GetStringAsync(new Uri("/keluhan-selesai", UriKind.Relative)), StringComparison.Ordinal);

        var now = office.Clock.Now;
        var file = CaseFile.OpenServiceComplaint(
            new ServiceComplaintFacts("langsung", now, null, "Petugas loket pergi lama sekali", null, [new PersonFacts(PersonRole.Reporter, new PersonIdentity("Ratih Puspita", Phone: "081234567890"))]),
            now.AddHours(9), new Receipt("L-2026-0077", by.Id, null, null, now));
        file.RecordFirstResponse("Dicatat", by.Id, now);
        file.AnswerServiceComplaint("Jadwal loket diatur ulang", by.Id, now);
        file.PublishServiceComplaint("Loket sering kosong. Jadwal loket diatur ulang.", now);
        file.Close("Selesai", by.Id, second.Id, now);
        await using (var db = await office.DbAsync())
        {
            db.Add(file);
            db.Journal(new AuditEntry("terima-keluhan", "sistem", null, file.Id, null, null, now));
            await db.SaveChangesAsync();
        }

        var page = await visitor.GetStringAsync(new Uri("/keluhan-selesai", UriKind.Relative));
        Assert.Contains("Jadwal loket diatur ulang.", page, StringComparison.Ordinal);
        Assert.Contains("data-keluar", page, StringComparison.Ordinal);
        foreach (var word in new[] { "L-2026-0077", "Ratih", "081234567890", "pergi lama", "rina", "Petugas " })
            Assert.DoesNotContain(word, page, StringComparison.Ordinal);
        Assert.Contains("/keluhan-selesai", await visitor.GetStringAsync(new Uri("/formulir", UriKind.Relative)), StringComparison.Ordinal);
    }
}
