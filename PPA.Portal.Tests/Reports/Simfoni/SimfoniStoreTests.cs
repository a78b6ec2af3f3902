using Microsoft.EntityFrameworkCore;
using PPA.Portal.Accounts;
using PPA.Portal.Domain;
using PPA.Portal.Reports.Simfoni;
using PPA.Portal.Tests.Support;

namespace PPA.Portal.Tests.Reports.Simfoni;

/// <summary>The way of a case into SIMFONI: waiting, entered, to be corrected, done; who may look, and what is written down.</summary>
public sealed class SimfoniStoreTests : IAsyncLifetime
{
    private static readonly DateOnly Today = new(2026, 11, 23);
    private SimfoniOffice _office = null!;

    public async Task InitializeAsync() => _office = await SimfoniOffice.OpenAsync();

    public Task DisposeAsync() => _office.DisposeAsync().AsTask();

    [Fact]
    public async Task A_case_is_entered_and_comes_back_with_the_difference_when_it_changes()
    {
        var file = await _office.FileAsync();
        Assert.Equal((SimfoniGroup.Waiting, 0), await StandsAsync());

        await EnterAsync(file, await OpenAsync());
        Assert.Equal((SimfoniGroup.Done, 0), await StandsAsync());

        await _office.ChangeAsync(file, f => f.AddNote(NoteKind.Note, "Dihubungi kembali.", _office.Lead.Id, _office.Office.Clock.Now));
        Assert.Equal((SimfoniGroup.Done, 0), await StandsAsync());

        await _office.ChangeAsync(file, f => f.SetForms(["fisik", "psikis"], _office.Lead.Id, _office.Office.Clock.Now));
        Assert.Equal((SimfoniGroup.Changed, 1), await StandsAsync());
        var view = await OpenAsync();
        Assert.Equal(("Bentuk kekerasan", "Fisik", "Fisik, Psikis"), view.Differences.Select(d => (d.Field, d.Before!, d.After!)).Single());

        await _office.DoAsync<SimfoniBook>(_office.Data, b => b.CorrectAsync(file.Id, new SimfoniTyped(view.Fingerprint, "SIM-77", Today, "Bentuk bertambah")));
        Assert.Equal((SimfoniGroup.Done, 0), await StandsAsync());
        Assert.Equal(2, (await OpenAsync()).Entries.Count);
        Assert.Equal(["input-simfoni", "koreksi-simfoni"], (await _office.TrailAsync("input-simfoni", "koreksi-simfoni")).Select(a => a.Action));
    }

    [Fact]
    public async Task What_is_missing_must_be_said_before_an_entry_counts()
    {
        var file = await _office.FileAsync(whole: false);
        var view = await OpenAsync();
        Assert.Contains(view.Sheet.Gaps, g => g is { Field: "Pendidikan", Where: "orang" });

        var typed = new SimfoniTyped(view.Fingerprint, "SIM-1", Today);
        Assert.Equal("kurang", (await Assert.ThrowsAsync<RuleException>(() => _office.DoAsync<SimfoniBook>(_office.Data, b => b.EnterAsync(file.Id, typed)))).Field);
        await _office.DoAsync<SimfoniBook>(_office.Data, b => b.EnterAsync(file.Id, typed with { WithGaps = true }));
        Assert.Equal("SIM-1", (await OpenAsync()).InForce!.Number);
    }

    [Fact]
    public async Task What_changed_under_the_hands_of_the_typist_is_not_recorded_as_typed()
    {
        var file = await _office.FileAsync();
        var view = await OpenAsync();
        await _office.ChangeAsync(file, f => f.SetForms(["seksual"], _office.Lead.Id, _office.Office.Clock.Now));
        var refused = await Assert.ThrowsAsync<RuleException>(() => EnterAsync(file, view));
        Assert.Contains("berubah", refused.Message, StringComparison.Ordinal);
        Assert.Equal(SimfoniGroup.Waiting, (await StandsAsync()).Group);
    }

    [Fact]
    public async Task A_number_from_a_procedure_is_compared_once_and_then_watched()
    {
        var file = await _office.FileAsync();
        await _office.ChangeAsync(file, f => f.EnterSimfoni("SIM-9", Today, _office.Lead.Id, _office.Office.Clock.Now));
        Assert.Equal(SimfoniGroup.Changed, (await StandsAsync()).Group);
        var view = await OpenAsync();
        Assert.True(view.Unmatched);

        await _office.DoAsync<SimfoniBook>(_office.Data, b => b.MatchAsync(file.Id, view.Fingerprint));
        Assert.Equal(SimfoniGroup.Done, (await StandsAsync()).Group);
        await Assert.ThrowsAsync<RuleException>(() => _office.DoAsync<SimfoniBook>(_office.Data, b => b.MatchAsync(file.Id, view.Fingerprint)));
    }

    [Fact]
    public async Task Names_are_covered_until_a_purpose_is_written_down_also_in_what_changed()
    {
        var file = await _office.FileAsync();
        var covered = await OpenAsync();
        await EnterAsync(file, covered);
        var victim = file.People[0];
        await _office.ChangeAsync(file, f => f.CorrectPerson(victim.Id, victim.Facts with { Identity = victim.Identity with { Name = "Seruni Xaviera" } }, "Salah eja", _office.Lead.Id, _office.Office.Clock.Now));

        covered = await OpenAsync();
        Assert.Equal((SimfoniView.Covered, SimfoniView.Covered), (NameIn(covered), Assert.Single(covered.Differences).After));
        await Assert.ThrowsAsync<RuleException>(() => _office.AskAsync<SimfoniBook, SimfoniView>(_office.Data, b => b.RevealAsync(file.Number, " x ")));

        var open = await _office.AskAsync<SimfoniBook, SimfoniView>(_office.Data, b => b.RevealAsync(file.Number, "Koreksi data SIMFONI PPA"));
        Assert.Equal(("Seruni Xaviera", "Melati Kusumawardani"), (NameIn(open), open.Differences.Single().Before));
        Assert.Single(await _office.TrailAsync("buka-identitas"));
        await using var db = await _office.Office.DbAsync();
        Assert.Equal("Koreksi data SIMFONI PPA", (await db.Set<CaseNote>().SingleAsync(n => n.Kind == NoteKind.Purpose)).Text);
    }

    [Fact]
    public async Task What_was_typed_lies_sealed_in_the_register()
    {
        var file = await _office.FileAsync();
        await EnterAsync(file, await OpenAsync());
        await using (var db = await _office.Office.DbAsync())
        {
            Assert.Contains("Melati Kusumawardani", (await db.Set<SimfoniEntry>().SingleAsync()).Sheet, StringComparison.Ordinal);
        }
        Assert.DoesNotContain("Kusumawardani", await RegisterOnDisk.ReadAsync(_office.Office), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_restricted_case_shows_its_number_only_and_does_not_open()
    {
        var file = await _office.FileAsync();
        await _office.ChangeAsync(file, f => f.Restrict("Terlapor bekerja di sini", [], _office.Lead.Id, _office.Office.Clock.Now));
        var line = Assert.Single(await LinesAsync());
        Assert.Equal((true, 0), (line.Shut, line.Gaps));
        await Assert.ThrowsAsync<NotAllowedException>(OpenAsync);
        Assert.Equal("lihat-simfoni", (await _office.TrailAsync("ditolak")).Single().Detail);
        Assert.False((await _office.AskAsync<SimfoniList, IReadOnlyList<SimfoniLine>>(_office.Lead, l => l.ReadAsync())).Single().Shut);
    }

    [Fact]
    public async Task A_list_that_was_read_before_asks_one_question_only()
    {
        for (var i = 1; i <= 5; i++)
            await _office.FileAsync($"B-2026-000{i}");
        await LinesAsync();
        _office.Office.Queries.Clear();
        Assert.Equal(5, (await LinesAsync()).Count);
        Assert.Equal(1, _office.Office.Queries.Count);
    }

    [Fact]
    public async Task The_first_reading_of_a_page_reads_its_own_cases_only_however_many_there_are()
    {
        await FilesAsync(1, 60);
        var (few, questions) = await FirstReadingAsync();
        Assert.Equal((60, 60, SimfoniAddress.PageSize), (few.Total, few.Waiting, few.Lines.Count));

        await FilesAsync(61, 300);
        var (many, same) = await FirstReadingAsync();
        Assert.Equal((300, 300, SimfoniAddress.PageSize), (many.Total, many.Waiting, many.Lines.Count));
        Assert.Equal(questions, same);
        Assert.Equal(few.Lines, many.Lines);

        // What stands on another page was not opened: its turn comes with the page.
        _office.Office.Queries.Clear();
        var last = await PageAsync(new(SimfoniGroup.Waiting, null, false, 6));
        Assert.Equal(("B-2026-0251", 50), (last.Lines[0].Number, last.Lines.Count));
        Assert.InRange(_office.Office.Queries.Count, 5, questions);
    }

    [Fact]
    public async Task A_page_says_what_the_whole_list_says()
    {
        var entered = await _office.FileAsync();
        await _office.FileAsync("B-2026-0002", whole: false);
        await EnterAsync(entered, await OpenAsync());
        var waiting = await PageAsync(new(SimfoniGroup.Waiting, null, true, 1));
        Assert.Equal(("B-2026-0002", 1, null), (Assert.Single(waiting.Lines).Number, waiting.Waiting, waiting.Done));

        var done = await PageAsync(new(SimfoniGroup.Done, null, false, 1));
        Assert.Equal(("B-2026-0001", 1, 0, 1), (Assert.Single(done.Lines).Number, done.Waiting, done.Changed, done.Done));
        await _office.ChangeAsync(entered, f => f.SetForms(["seksual"], _office.Lead.Id, _office.Office.Clock.Now));
        Assert.Null((await PageAsync(new(SimfoniGroup.Waiting, null, false, 1))).Changed);
        Assert.Equal(1, Assert.Single((await PageAsync(new(SimfoniGroup.Changed, null, false, 1))).Lines).Changes);
        Assert.Equal((1, 0), (await PageAsync(new(SimfoniGroup.Waiting, null, false, 1)) is var now ? (now.Changed, now.Done) : default));
    }

    private async Task FilesAsync(int from, int until)
    {
        await using var db = await _office.Office.DbAsync();
        for (var i = from; i <= until; i++)
            db.Add(GivenFile.Case(number: $"B-2026-{i:0000}"));
        db.Journal(new AuditEntry("terima", "sistem", null, null, null, null, _office.Office.Clock.Now));
        await db.SaveChangesAsync();
    }

    // As after a start of the server: nothing is remembered.
    private async Task<(SimfoniSlice Slice, int Questions)> FirstReadingAsync()
    {
        _office.Office.The<SimfoniMemory>().Forget();
        _office.Office.Queries.Clear();
        var slice = await PageAsync(new(SimfoniGroup.Waiting, null, false, 1));
        return (slice, _office.Office.Queries.Count);
    }

    private Task<SimfoniSlice> PageAsync(SimfoniAddress ask) => _office.AskAsync<SimfoniList, SimfoniSlice>(_office.Data, l => l.PageAsync(ask));

    private static string? NameIn(SimfoniView view) => view.Sheet.Parts.Single(p => p.Section.Code == "korban").Rows[0].Cells.Single(c => c.Field.Code == "nama").Local;

    private Task<SimfoniView> OpenAsync() => _office.AskAsync<SimfoniBook, SimfoniView>(_office.Data, b => b.OpenAsync("B-2026-0001"));

    private Task EnterAsync(CaseFile file, SimfoniView seen) => _office.DoAsync<SimfoniBook>(_office.Data, b => b.EnterAsync(file.Id, new SimfoniTyped(seen.Fingerprint, "SIM-77", Today)));

    private Task<IReadOnlyList<SimfoniLine>> LinesAsync() => _office.AskAsync<SimfoniList, IReadOnlyList<SimfoniLine>>(_office.Data, l => l.ReadAsync());

    private async Task<(SimfoniGroup Group, int Changes)> StandsAsync() => (await LinesAsync()).Single() is var line ? (line.Group, line.Changes) : default;
}
