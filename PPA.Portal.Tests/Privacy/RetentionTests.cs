using Microsoft.EntityFrameworkCore;
using PPA.Portal.Accounts;
using PPA.Portal.Domain;
using PPA.Portal.Office;
using PPA.Portal.Privacy;
using PPA.Portal.Privacy.Retention;
using PPA.Portal.Tests.Support;

namespace PPA.Portal.Tests.Privacy;

/// <summary>What has outlived its time, counted from what, and what stays nevertheless.</summary>
public sealed class RetentionTests
{
    private static readonly DateTime Old = RetentionRoom.Now.AddYears(-8);

    [Fact]
    public async Task Nothing_is_due_while_the_office_has_decided_on_no_period()
    {
        await using var room = await RetentionRoom.OpenAsync(shipped: true);
        await room.ClosedAsync(RetentionRoom.Now.AddYears(-50));
        Assert.True(room.Office.The<RetentionSchedule>().IsUndecided);
        Assert.All(await room.DoAsync<DueReading, IReadOnlyList<DueClass>>(room.Keeper, due => due.ReadAsync()), d => Assert.Empty(d.Items));
    }

    [Fact]
    public void A_period_without_its_ground_is_refused_and_a_kind_stands_in_one_class()
    {
        using var folder = new TestFolder();
        var path = folder.File("retensi.yaml");
        void Write(params string[] lines) => File.WriteAllLines(path, lines);
        Write("- { kode: a, nama: A, jenis: kasus-dewasa, tahun: 5, dari: berakhir, dasar: \"\", nasib: musnah }");
        Assert.Contains("dasar", Assert.Throws<BrokenOfficeFileException>(() => RetentionSchedule.Read(path)).Message, StringComparison.Ordinal);
        Write("- { kode: a, nama: A, jenis: keluhan, tahun: \"\", dari: berakhir, dasar: \"\", nasib: musnah }", "- { kode: b, nama: B, jenis: keluhan, tahun: \"\", dari: berakhir, dasar: \"\", nasib: musnah }");
        Assert.Throws<BrokenOfficeFileException>(() => RetentionSchedule.Read(path));
        Write("- { kode: a, nama: A, jenis: kasus-dewasa, tahun: \"\", dari: dewasa, dasar: \"\", nasib: musnah }");
        Assert.Throws<BrokenOfficeFileException>(() => RetentionSchedule.Read(path));
    }

    [Fact]
    public async Task A_file_is_due_on_the_day_its_years_are_over_and_not_before()
    {
        await using var room = await RetentionRoom.OpenAsync();
        var today = await room.ClosedAsync(RetentionRoom.Now.AddYears(-5).AddHours(3));
        await room.ClosedAsync(RetentionRoom.Now.AddYears(-5).AddDays(1));
        var due = Assert.Single(await room.DueAsync("dewasa"));
        Assert.Equal((today.Number, new DateOnly(2026, 11, 23), true), (due.Label, due.DueOn, due.MayGo));
    }

    [Fact]
    public async Task A_childs_file_counts_from_the_day_the_child_comes_of_age_and_who_has_no_age_counts_as_new_born()
    {
        await using var room = await RetentionRoom.OpenAsync();
        var grown = await room.ClosedAsync(Old, age: 14);
        await room.ClosedAsync(Old, age: 11);
        await room.ClosedAsync(Old, age: null);
        var due = Assert.Single(await room.DueAsync("anak"));
        Assert.Equal((grown.Number, grown.IncidentDate!.Value.Year + 6), (due.Label, due.DueOn.Year));
        Assert.Empty(await room.DueAsync("dewasa"));
        await room.ClosedAsync(RetentionRoom.Now.AddYears(-21), age: null);
        Assert.Equal(2, (await room.DueAsync("anak")).Count);
    }

    [Fact]
    public async Task Law_cases_open_requests_open_files_and_holds_keep_a_file_and_say_so()
    {
        await using var room = await RetentionRoom.OpenAsync();
        var law = await room.ClosedAsync(Old, before: f => f.ReportToPolice("LP/1/2018", f.ReceivedAt, "Polres", null, room.Keeper.Id, f.ReceivedAt));
        var asked = await room.ClosedAsync(Old);
        var tied = await room.ClosedAsync(Old);
        var held = await room.ClosedAsync(Old);
        await room.DoAsync<RequestBook>(room.Head, b => b.ReceiveAsync(PrivacyAsk.Access, "Ibu Sari, KTP", "Melihat berkas", asked.Number, RetentionRoom.Now));
        await room.SaveAsync(db => db.Add(CaseFile.Receive(Given.Complaint() with { EarlierCase = tied.Id }, new Receipt("B-2026-0900", null, null, null, RetentionRoom.Now), Given.Due)));
        await room.DoAsync<HoldBook>(room.Keeper, b => b.HoldAsync(held.Number.ToLowerInvariant(), "Diminta bagian hukum", new DateOnly(2026, 11, 24)));

        var why = (await room.DueAsync("dewasa")).ToDictionary(d => d.Label, d => Assert.Single(d.Held).Why);
        Assert.Contains("proses hukum", why[law.Number], StringComparison.Ordinal);
        Assert.Contains("belum diputus", why[asked.Number], StringComparison.Ordinal);
        Assert.Contains("masih terbuka", why[tied.Number], StringComparison.Ordinal);
        Assert.Contains("Ditahan sampai 24", why[held.Number], StringComparison.Ordinal);
        Assert.Contains(held.Number, (await Assert.ThrowsAsync<RuleException>(() => room.ProposeAsync("dewasa", held.Id.Value))).Message, StringComparison.Ordinal);

        await room.DoAsync<HoldBook>(room.Keeper, b => b.EndLawAsync(law.Number, "Putusan 12/Pid/2019 berkekuatan tetap"));
        room.Office.Clock.Advance(TimeSpan.FromDays(2));
        var free = (await room.DueAsync("dewasa")).Where(d => d.MayGo).Select(d => d.Label);
        Assert.Equal([law.Number, held.Number], free.Order());
    }

    [Fact]
    public async Task A_hold_is_lifted_by_name_and_both_stand_in_the_trail()
    {
        await using var room = await RetentionRoom.OpenAsync();
        var file = await room.ClosedAsync(Old);
        await Assert.ThrowsAsync<RuleException>(() => room.DoAsync<HoldBook>(room.Keeper, b => b.HoldAsync(file.Number, " ", null)));
        await room.DoAsync<HoldBook>(room.Keeper, b => b.HoldAsync(file.Number, "Penelitian dinas", null));
        var hold = Assert.Single(await room.DoAsync<HoldBook, IReadOnlyList<HoldLine>>(room.Keeper, b => b.ReadAsync()));
        Assert.False(Assert.Single(await room.DueAsync("dewasa")).MayGo);
        await room.DoAsync<HoldBook>(room.Head, b => b.LiftAsync(hold.Id));
        Assert.True(Assert.Single(await room.DueAsync("dewasa")).MayGo);
        Assert.Equal(2, await room.AskAsync(db => db.Set<AuditEntry>().CountAsync(a => a.CaseId == file.Id && (a.Action == "tahan-retensi" || a.Action == "lepas-tahan"))));
    }

    [Fact]
    public async Task The_list_takes_a_handful_of_questions_and_opens_no_name_however_many_files_are_due()
    {
        await using var room = await RetentionRoom.OpenAsync();
        await room.ClosedAsync(Old);
        var one = await CountAsync(room);
        for (var i = 0; i < 20; i++)
            await room.ClosedAsync(Old.AddDays(-i));
        Assert.Equal(one, await CountAsync(room));
        Assert.InRange(one, 1, 8);
        Assert.DoesNotContain(room.Office.Queries.Asked, q => q.Contains("Sealed", StringComparison.Ordinal));
    }

    private static async Task<int> CountAsync(RetentionRoom room)
    {
        room.Office.Queries.Clear();
        await room.DueAsync("dewasa");
        return room.Office.Queries.Count;
    }
}
