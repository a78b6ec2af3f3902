using Microsoft.EntityFrameworkCore;
using PPA.Portal.Accounts;
using PPA.Portal.Data;
using PPA.Portal.Domain;
using PPA.Portal.Domain.Procedures;
using PPA.Portal.Sop;
using PPA.Portal.Tests.Support;

namespace PPA.Portal.Tests.Sop;

/// <summary>What is being written in a step is nobody's to overwrite.</summary>
public sealed class DraftStoreTests
{
    private static readonly (Guid One, Guid Other) Windows = (Guid.NewGuid(), Guid.NewGuid());

    [Fact]
    public async Task Two_officers_in_two_windows_both_keep_their_words_and_neither_finishes_before_a_choice()
    {
        await using var office = await WaitingAsync();
        var step = await StepAsync(office);
        await KeepAsync(office, Role.DutyOfficer, step, Windows.One, 0, ("kewenangan", "berwenang"), ("bentuk", "fisik"));
        await KeepAsync(office, Role.SubCoordinator, step, Windows.Other, 0, ("kewenangan", "limpahkan"), ("bentuk", "fisik"), ("wilayah-ktp", "12.76.03"));

        var (mine, theirs) = (await LookAsync(office, Role.DutyOfficer, step, Windows.One), await LookAsync(office, Role.SubCoordinator, step, Windows.Other));
        Assert.Equal(("berwenang", "limpahkan"), (mine.Values!["kewenangan"], mine.Clashing.Single().Values["kewenangan"]));
        Assert.Equal(("limpahkan", "berwenang"), (theirs.Values!["kewenangan"], theirs.Clashing.Single().Values["kewenangan"]));
        foreach (var (role, window) in new[] { (Role.DutyOfficer, Windows.One), (Role.SubCoordinator, Windows.Other), (Role.DutyOfficer, Guid.NewGuid()) })
            await Assert.ThrowsAsync<StepConflictException>(() => office.AsAsync<Runner>(role, r => r.FinishAsync(office.Run, step, window)));
        Assert.Null((await office.FileAsync()).Authority);
    }

    [Fact]
    public async Task A_choice_goes_field_by_field_and_what_comes_after_it_clashes_again()
    {
        await using var office = await WaitingAsync();
        var step = await StepAsync(office);
        await KeepAsync(office, Role.DutyOfficer, step, Windows.One, 0, ("kewenangan", "berwenang"), ("bentuk", "fisik"));
        await KeepAsync(office, Role.SubCoordinator, step, Windows.Other, 0, ("kewenangan", "limpahkan"), ("bentuk", "psikis"));
        var seen = await LookAsync(office, Role.DutyOfficer, step, Windows.One);

        var screen = new StepScreen((await office.SeeAsync(Role.DutyOfficer)).Sheet!, null, false);
        screen.Heard(seen);
        screen.Choose(screen.Live.With("bentuk", screen.Clashing.Single().Values["bentuk"]), seen.Stamp);
        await office.AsAsync<StepDrafts>(Role.DutyOfficer, d => d.KeepAsync(step, Windows.One, screen.Live, screen.Seen));
        Assert.Equal(("berwenang", "psikis"), (screen.Live["kewenangan"], screen.Live["bentuk"]));
        Assert.Empty((await LookAsync(office, Role.DutyOfficer, step, Windows.One)).Clashing);

        // The other window writes on: that is new, and is asked about again.
        await KeepAsync(office, Role.SubCoordinator, step, Windows.Other, 0, ("kewenangan", "rujuk"), ("bentuk", "psikis"));
        await Assert.ThrowsAsync<StepConflictException>(() => office.AsAsync<Runner>(Role.DutyOfficer, r => r.FinishAsync(office.Run, step, Windows.One)));
        var again = await LookAsync(office, Role.DutyOfficer, step, Windows.One);
        await office.AsAsync<StepDrafts>(Role.DutyOfficer, d => d.KeepAsync(step, Windows.One, screen.Live, again.Stamp));
        await office.AsAsync<Runner>(Role.DutyOfficer, r => r.FinishAsync(office.Run, step, Windows.One));

        var file = await office.FileAsync();
        Assert.Equal((AuthorityOutcome.Competent, "psikis"), (file.Authority, file.Forms.Single()));
        await using var db = await office.Office.DbAsync();
        Assert.Empty(await db.Set<StepDraft>().ToListAsync());
    }

    [Fact]
    public async Task Words_of_a_closed_window_are_gone_on_from_and_two_that_say_the_same_do_not_clash()
    {
        await using var office = await WaitingAsync();
        var step = await StepAsync(office);
        await KeepAsync(office, Role.DutyOfficer, step, Windows.One, 0, ("bentuk", "fisik"));
        var left = await LookAsync(office, Role.SubCoordinator, step, Guid.Empty);
        var screen = new StepScreen((await office.SeeAsync(Role.SubCoordinator)).Sheet!, left, false);
        Assert.Equal(("fisik", 0), (screen.Base["bentuk"], screen.Clashing.Count));
        await KeepAsync(office, Role.SubCoordinator, step, screen.Window, screen.Seen, ("bentuk", "fisik,psikis"));
        Assert.Empty((await LookAsync(office, Role.SubCoordinator, step, screen.Window)).Clashing);

        await KeepAsync(office, Role.DutyOfficer, step, Windows.One, 0, ("bentuk", "fisik,psikis"));
        Assert.Empty((await LookAsync(office, Role.DutyOfficer, step, Windows.One)).Clashing);
    }

    [Fact]
    public async Task Who_is_named_in_a_restricted_file_writes_on_and_who_is_not_is_refused()
    {
        await using var office = await WaitingAsync();
        var step = await StepAsync(office);
        await using (var db = await office.Office.DbAsync())
        {
            var file = await db.Set<CaseFile>().WithAccess().SingleAsync();
            file.Restrict("Keluarga petugas", [office.Who(Role.DutyOfficer).Id], office.Who(Role.DivisionHead).Id, office.Office.Clock.Now);
            db.Journal(new AuditEntry("batasi", "petugas", office.Who(Role.DivisionHead).Id, file.Id, null, null, office.Office.Clock.Now));
            await db.SaveChangesAsync();
        }
        await KeepAsync(office, Role.DutyOfficer, step, Windows.One, 0, ("bentuk", "fisik"));
        await Assert.ThrowsAsync<NotAllowedException>(() => KeepAsync(office, Role.SubCoordinator, step, Windows.Other, 0, ("bentuk", "psikis")));
        await Assert.ThrowsAsync<NotAllowedException>(() => LookAsync(office, Role.SubCoordinator, step, Windows.Other));
        Assert.Equal("fisik", (await LookAsync(office, Role.DutyOfficer, step, Windows.One)).Values!["bentuk"]);
    }

    [Fact]
    public async Task Drafts_lie_encrypted_and_nothing_longer_than_a_page_can_be_is_taken()
    {
        await using var office = await WaitingAsync();
        var step = await StepAsync(office);
        await KeepAsync(office, Role.DutyOfficer, step, Windows.One, 0, ("alasan-kewenangan", "Rahasia sekali sungguh"));
        await Assert.ThrowsAsync<RuleException>(() => KeepAsync(office, Role.DutyOfficer, step, Windows.One, 0, ("alasan-kewenangan", new string('a', StepDrafts.Longest))));
        Assert.DoesNotContain("Rahasia sekali", await RegisterOnDisk.ReadAsync(office.Office), StringComparison.Ordinal);
    }

    private static async Task<StandardOffice> WaitingAsync()
    {
        var office = await StandardOffice.OpenAsync("kota-tebing-tinggi", Channel.Phone);
        await office.FinishAsync(Role.Receiver, "penerimaan");
        await office.JudgeAsync(RiskLevel.Medium);
        return office;
    }

    private static async Task<Guid> StepAsync(StandardOffice office) => (await office.FileAsync()).Runs.Single().Current!.Id;

    private static Task KeepAsync(StandardOffice office, Role role, Guid step, Guid window, int seen, params (string Field, string Value)[] said) =>
        office.AsAsync<StepDrafts>(role, d => d.KeepAsync(step, window, StepValues.Of(said.Select(s => KeyValuePair.Create(s.Field, s.Value))), seen));

    private static Task<DraftView> LookAsync(StandardOffice office, Role role, Guid step, Guid window) => office.AsAsync<StepDrafts, DraftView>(role, d => d.LookAsync(step, window));
}
