using Microsoft.EntityFrameworkCore;
using PPA.Portal.Audit;
using PPA.Portal.Data;
using PPA.Portal.Domain;
using PPA.Portal.Tests.Support;

namespace PPA.Portal.Tests.Data;

public sealed class RegisterTests
{
    [Fact]
    public async Task A_case_comes_back_from_the_register_as_it_went_in()
    {
        await using var office = await TestOffice.OpenAsync();
        var file = await SaveAsync(office, Given.Complaint(nik: "1276024506850001"));

        await using var db = await office.DbAsync();
        var read = await db.Set<CaseFile>().AsNoTracking().Include(c => c.People).Include(c => c.Runs).SingleAsync();

        Assert.Equal("B-2026-0001", read.Number);
        Assert.Equal(file.Story, read.Story);
        Assert.Equal("M.K.", read.Initials);
        Assert.Equal("Melati Kusumawardani", read.People.Single(p => p.Role == PersonRole.Victim).Identity.Name);
        Assert.Equal(["fisik"], read.Forms);
        Assert.Equal(30, read.Face.Age);
        Assert.Equal(DateTimeKind.Utc, read.DueAt.Kind);
        Assert.Equal("pengaduan-masyarakat", read.Runs.Single().Procedure);
    }

    [Fact]
    public async Task The_database_and_its_log_hold_no_name_number_or_word_of_the_story()
    {
        await using var office = await TestOffice.OpenAsync();
        var file = await SaveAsync(office, Given.Complaint(nik: "1276024506850001", phone: "081298765432", story: "Ia mengancam dengan parang bergagang merah."));
        await using (var db = await office.DbAsync())
        {
            var tracked = await db.Set<CaseFile>().SingleAsync(c => c.Id == file.Id);
            tracked.AddNote(NoteKind.Note, "Bertemu di warung Bu Tumirah", null, office.Clock.Now);
            db.Journal(new AuditEntry("catat", "sistem", null, file.Id, null, null, office.Clock.Now));
            await db.SaveChangesAsync();
        }

        var bytes = await RegisterOnDisk.ReadAsync(office);

        Assert.Contains("B-2026-0001", bytes, StringComparison.Ordinal);
        string[] secrets = ["Melati", "Kusumawardani", "Sulastri", "1276024506850001", "081298765432", "081234567890", "parang", "Tumirah", "M.K."];
        Assert.All(secrets, secret => Assert.DoesNotContain(secret, bytes, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task A_sealed_value_that_is_moved_to_another_row_does_not_open()
    {
        await using var office = await TestOffice.OpenAsync();
        await SaveAsync(office, Given.Complaint());
        await SaveAsync(office, Given.Complaint(victim: "Dahlia Pranoto"));

        await using var db = await office.DbAsync();
        await db.Database.ExecuteSqlAsync($"""UPDATE "CaseFiles" SET "StorySealed" = (SELECT "StorySealed" FROM "CaseFiles" WHERE "Number" = 'B-2026-0002') WHERE "Number" = 'B-2026-0001'""");

        await Assert.ThrowsAsync<PPA.Portal.Vault.SealBrokenException>(() => db.Set<CaseFile>().AsNoTracking().ToListAsync());
    }

    [Fact]
    public async Task A_case_cannot_change_without_a_line_in_the_journal()
    {
        await using var office = await TestOffice.OpenAsync();
        await SaveAsync(office, Given.Complaint());

        await using var db = await office.DbAsync();
        (await db.Set<CaseFile>().SingleAsync()).AddNote(NoteKind.Note, "diam-diam", null, office.Clock.Now);

        await Assert.ThrowsAsync<InvalidOperationException>(() => db.SaveChangesAsync());
    }

    [Fact]
    public async Task The_audit_chain_holds_and_shows_where_somebody_altered_it()
    {
        await using var office = await TestOffice.OpenAsync();
        for (var i = 0; i < 5; i++)
            await SaveAsync(office, Given.Complaint());
        Assert.Null((await office.The<AuditTrail>().VerifyAsync()).BrokenAt);

        await using (var db = await office.DbAsync())
            await db.Database.ExecuteSqlAsync($"""UPDATE "AuditEntries" SET "Action" = 'lain' WHERE "Sequence" = 3""");
        Assert.Equal(3, (await office.The<AuditTrail>().VerifyAsync()).BrokenAt);
    }

    [Fact]
    public async Task Two_people_who_change_one_case_do_not_overwrite_each_other()
    {
        await using var office = await TestOffice.OpenAsync();
        await SaveAsync(office, Given.Complaint());
        await using var first = await office.DbAsync();
        await using var second = await office.DbAsync();
        var (a, b) = (await first.Set<CaseFile>().SingleAsync(), await second.Set<CaseFile>().SingleAsync());

        a.Take(new OfficerId(Guid.NewGuid()), office.Clock.Now);
        b.Take(new OfficerId(Guid.NewGuid()), office.Clock.Now);
        first.Journal(new AuditEntry("ambil", "petugas", null, a.Id, null, null, office.Clock.Now));
        second.Journal(new AuditEntry("ambil", "petugas", null, b.Id, null, null, office.Clock.Now));

        await first.SaveChangesAsync();
        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => second.SaveChangesAsync());
        Assert.Null((await office.The<AuditTrail>().VerifyAsync()).BrokenAt);
    }

    [Fact, Trait("Database", "Sqlite")]
    public async Task Every_connection_keeps_its_word_to_the_disk()
    {
        await using var office = await TestOffice.OpenAsync();
        await using var db = await office.DbAsync();

        Assert.Equal("wal", (await db.Database.SqlQuery<string>($"SELECT journal_mode AS Value FROM pragma_journal_mode()").ToListAsync()).Single());
        Assert.Equal(2, (await db.Database.SqlQuery<int>($"SELECT synchronous AS Value FROM pragma_synchronous()").ToListAsync()).Single());
        Assert.Equal(1, (await db.Database.SqlQuery<int>($"SELECT foreign_keys AS Value FROM pragma_foreign_keys()").ToListAsync()).Single());
    }

    private static async Task<CaseFile> SaveAsync(TestOffice office, Complaint complaint)
    {
        await using var db = await office.DbAsync();
        await using var turn = await db.BeginWriteAsync();
        var receipt = new Receipt(await db.NextNumberAsync("B", 2026), null, Plans.Find("pengaduan-masyarakat"), null, office.Clock.Now);
        var file = CaseFile.Receive(complaint, receipt, Given.Due);
        db.Add(file);
        db.Journal(new AuditEntry("terima", "sistem", null, file.Id, null, null, office.Clock.Now));
        await db.SaveChangesAsync();
        await turn.CommitAsync();
        return file;
    }
}
