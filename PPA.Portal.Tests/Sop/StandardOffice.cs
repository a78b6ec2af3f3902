using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PPA.Portal.Accounts;
using PPA.Portal.Cases.Kinds;
using PPA.Portal.Data;
using PPA.Portal.Domain;
using PPA.Portal.Domain.Procedures;
using PPA.Portal.Intake;
using PPA.Portal.Office;
using PPA.Portal.Sop;
using PPA.Portal.Tests.Support;
using PPA.Portal.Triage.Assessing;

namespace PPA.Portal.Tests.Sop;

/// <summary>An office of one profile with one officer for each function, and a case that walks through its procedure by the verbs that the pages use.</summary>
internal sealed class StandardOffice : IAsyncDisposable
{
    private static readonly Role[] Functions = [.. Enum.GetValues<Role>().Where(r => r != Role.Administrator)];
    private readonly Dictionary<Role, OfficerCard> _people = [];

    private StandardOffice(TestOffice office) => Office = office;

    public TestOffice Office { get; }
    public ReceivedCase Case { get; private set; } = null!;

    /// <summary>The run that the test walks; the one that receipt began unless another was begun.</summary>
    public Guid Run { get; private set; }

    public static async Task<StandardOffice> OpenAsync(string profile, Channel channel, Complaint? complaint = null)
    {
        var office = await StaffedAsync(profile);
        office.Case = await office.Office.The<Reception>().ReceiveAsync(complaint ?? Given.Complaint(channel), new Door("petugas", office.Who(Role.Receiver).Id), default);
        office.Run = (await office.FileAsync()).Runs.Single().Id;
        return office;
    }

    /// <summary>The same with a complaint about the service, made by letter.</summary>
    public static async Task<StandardOffice> ComplainedAsync(string profile)
    {
        var office = await StaffedAsync(profile);
        var facts = new ServiceComplaintFacts("kotak-saran", office.Office.Clock.Now, null, "Antrean terlalu lama.", null, []);
        var number = await office.AsAsync<KindReception, string>(Role.Receiver, r => r.OpenServiceComplaintAsync(facts));
        await using var db = await office.Office.DbAsync();
        var file = await db.Set<CaseFile>().AsNoTracking().Include(c => c.Runs).SingleAsync(c => c.Number == number);
        (office.Case, office.Run) = (new ReceivedCase(file.Id, number, file.ReceivedAt), file.Runs.Single().Id);
        return office;
    }

    private static async Task<StandardOffice> StaffedAsync(string profile)
    {
        var office = new StandardOffice(await TestOffice.OpenAsync(profile));
        foreach (var role in Functions)
            office._people[role] = await office.Office.HireAsync(role.ToString(), role);
        return office;
    }

    public OfficerCard Who(Role role) => _people[role];

    /// <summary>An officer as a field of officers names them.</summary>
    public string Named(Role role) => Who(role).Id.Value.ToString("N");

    public Task AsAsync<T>(Role role, Func<T, Task> act) where T : notnull => AsAsync<T, bool>(role, async t =>
    {
        await act(t);
        return true;
    });

    public async Task<TAnswer> AsAsync<T, TAnswer>(Role role, Func<T, Task<TAnswer>> act) where T : notnull
    {
        await using var scope = Office.As(Who(role));
        return await act(scope.ServiceProvider.GetRequiredService<T>());
    }

    public Task<RunView> SeeAsync(Role role, string? step = null) => AsAsync<RunReading, RunView>(role, r => r.OpenAsync(Case.Number, Run, step, again: true));

    /// <summary>Judges the case with the checklist, as a duty officer does.</summary>
    public Task JudgeAsync(RiskLevel level) => AsAsync<Assessment>(Role.DutyOfficer, async a =>
    {
        foreach (var (item, answer) in Given.Answers(level))
            await a.AnswerAsync(Case.Id, item, answer);
        await a.ConfirmAsync(Case.Id, level, null, null);
    });

    public Task LetterAsync(Role role, string kind, LetterState state, string? number = null) => AsAsync<LetterSlips>(role, l => l.MarkAsync(Case.Id, kind, state, number));

    /// <summary>Begins another procedure and walks that one from here on.</summary>
    public async Task BeginAsync(Role role, string procedure) => Run = (await AsAsync<Starting, (Guid Run, Guid? Step)>(role, s => s.StartAsync(Case.Id, procedure))).Run;

    /// <summary>Records the first response to the case.</summary>
    public async Task AnsweredAsync()
    {
        await using var db = await Office.DbAsync();
        var file = await db.Set<CaseFile>().SingleAsync(c => c.Id == Case.Id);
        file.RecordFirstResponse("Dihubungi.", Who(Role.DutyOfficer).Id, Office.Clock.Now);
        db.Journal(new AuditEntry("respons", "petugas", Who(Role.DutyOfficer).Id, file.Id, null, null, Office.Clock.Now));
        await db.SaveChangesAsync();
    }

    public async Task EntryAsync(Role role, DateTime? next, params (string Field, string Value)[] said)
    {
        var sheet = (await SeeAsync(role)).Sheet!;
        var words = Answers.Fill(sheet.Plan.Entries!.Fields, sheet.Facts, said).With("berikutnya", next is { } at ? Office.The<OfficeDesk>().Now.Time.ToLocal(at).ToString("yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture) : null);
        var window = Guid.NewGuid();
        await AsAsync<StepDrafts>(role, d => d.KeepAsync(sheet.Visit, window, StepValues.Of(words.Keys.Select(k => KeyValuePair.Create("entri." + k, words[k]!))), 0));
        await AsAsync<Runner>(role, r => r.AddEntryAsync(Run, sheet.Visit, window));
    }

    /// <summary>Writes a step in a window of an officer, without finishing it.</summary>
    public async Task<(Guid Step, Guid Window)> WriteAsync(Role role, string step, params (string Field, string Value)[] said)
    {
        var sheet = (await SeeAsync(role, step)).Sheet;
        Assert.NotNull(sheet);
        var known = sheet.Base.Keys.Where(k => said.All(s => s.Field != k)).Select(k => (k, sheet.Base[k]!));
        var window = Guid.NewGuid();
        // Like the page: what was left there before is gone on from.
        var seen = (await AsAsync<StepDrafts, DraftView>(role, d => d.LookAsync(sheet.Visit, window))).Stamp;
        await AsAsync<StepDrafts>(role, d => d.KeepAsync(sheet.Visit, window, Answers.Fill(sheet.Plan.Fields, sheet.Facts, [.. known, .. said]), seen));
        return (sheet.Visit, window);
    }

    /// <summary>Writes the step that waits and finishes it.</summary>
    public async Task FinishAsync(Role role, string step, params (string Field, string Value)[] said)
    {
        var (visit, window) = await WriteAsync(role, step, said);
        await AsAsync<Runner>(role, r => r.FinishAsync(Run, visit, window));
    }

    /// <summary>The step is refused with this sentence, and nothing of it is in the register: no fact, no journal line; only the draft is there still.</summary>
    public async Task RefusedAsync(Role role, string step, string sentence, params (string Field, string Value)[] said)
    {
        var (visit, window) = await WriteAsync(role, step, said);
        var before = await TraceAsync();
        var refusal = await Assert.ThrowsAnyAsync<RuleException>(() => AsAsync<Runner>(role, r => r.FinishAsync(Run, visit, window)));
        var sentences = refusal is StepIncompleteException missing ? missing.Faults.Select(f => f.Sentence) : [refusal.Message];
        Assert.Contains(sentences, s => s.Contains(sentence, StringComparison.OrdinalIgnoreCase));
        Assert.Equal(before, await TraceAsync());
        Assert.NotNull((await AsAsync<StepDrafts, DraftView>(role, d => d.LookAsync(visit, window))).Values);
    }

    /// <summary>A function that the standard does not name for the step that waits is told whose it is.</summary>
    public async Task NotForAsync(Role role, string whose)
    {
        var step = (await FileAsync()).Runs.Single(r => r.Id == Run).Current!.Id;
        var refusal = await Assert.ThrowsAsync<NotAllowedException>(() => AsAsync<Runner>(role, r => r.FinishAsync(Run, step, Guid.NewGuid())));
        Assert.Contains(whose, refusal.Message, StringComparison.OrdinalIgnoreCase);
        await Assert.ThrowsAsync<NotAllowedException>(() => AsAsync<StepDrafts>(role, d => d.KeepAsync(step, Guid.NewGuid(), StepValues.Empty, 0)));
    }

    /// <summary>The file with all that a procedure may have written into it.</summary>
    public async Task<CaseFile> FileAsync()
    {
        await using var db = await Office.DbAsync();
        return await db.Set<CaseFile>().AsNoTracking().WithDuties().WithReferrals().WithWork().WithEnding()
            .Include(c => c.Letters).Include(c => c.SimfoniEntries).Include(c => c.ServiceComplaint).Include(c => c.Runs).ThenInclude(r => r.Steps).ThenInclude(s => s.Revisions)
            .AsSplitQuery().SingleAsync(c => c.Id == Case.Id);
    }

    public async Task<IReadOnlyList<AuditEntry>> TrailAsync(string action)
    {
        await using var db = await Office.DbAsync();
        return await db.Set<AuditEntry>().AsNoTracking().Where(a => a.CaseId == Case.Id && a.Action == action).OrderBy(a => a.Sequence).ToListAsync();
    }

    /// <summary>What would be different had something been saved.</summary>
    private async Task<string> TraceAsync()
    {
        await using var db = await Office.DbAsync();
        var file = await FileAsync();
        return $"{file.Version} {string.Join(',', file.Runs.Select(r => $"{r.Version}/{r.Steps.Count}"))} {file.Consents.Count} {file.Services.Count} {file.Referrals.Count} {await db.Set<AuditEntry>().CountAsync()}";
    }

    public ValueTask DisposeAsync() => Office.DisposeAsync();
}
