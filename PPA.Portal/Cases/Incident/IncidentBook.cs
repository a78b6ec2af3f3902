using Microsoft.EntityFrameworkCore;
using PPA.Portal.Accounts;
using PPA.Portal.Cases.Forms;
using PPA.Portal.Data;
using PPA.Portal.Domain;

namespace PPA.Portal.Cases.Incident;

/// <summary>What became known of the incident, and what was told to the police.</summary>
public sealed record IncidentSheet(IReadOnlyList<FactLine> Facts, IReadOnlyList<StoryLine> Stories, IReadOnlyList<PoliceLine> Reports);

/// <summary>A counted fact that was changed; codes before and after.</summary>
public sealed record FactLine(string Field, IReadOnlyList<string> Before, IReadOnlyList<string> After, RowMark Mark);

/// <summary>The story as it was told before.</summary>
public sealed record StoryLine(string Before, string Reason, RowMark Mark);

/// <summary>A report to the police.</summary>
/// <param name="At">UTC.</param>
public sealed record PoliceLine(Guid Id, string Number, string Station, DateTime At, RowMark Mark);

/// <summary>What happened, corrected as more becomes known.</summary>
public sealed class IncidentBook(CaseHand hand, CaseDesk desk)
{
    /// <summary>Corrects the counted facts; each change stays readable.</summary>
    public Task CorrectAsync(CaseId id, IncidentFacts facts, CancellationToken ct = default) =>
        hand.DoAsync(id, Permission.ManagePeople, "perbaiki-kejadian", files => files.WithDuties(), work => work.File.SetIncident(
            facts, work.By, work.Now, (facts.Dangers ?? []).Except(work.File.Dangers).Any(d => desk.Codes.Dangers.Find(d)?.LifeThreatening == true)), ct);

    /// <summary>Writes the story again; the words before stay in the file.</summary>
    public Task RetellAsync(CaseId id, string story, string? placeDetail, string reason, CancellationToken ct = default) =>
        hand.DoAsync(id, Permission.ManagePeople, "ceritakan-ulang", files => files, work => work.File.RetellStory(
            work.File.Story with { Chronology = story.Trim(), PlaceDetail = placeDetail }, reason, work.By, work.Now), ct);

    public async Task<IncidentSheet> ReadAsync(CaseId id, CancellationToken ct = default)
    {
        var file = await hand.ReadAsync(id, Permission.OpenCase, files => files.Include(c => c.FactChanges).Include(c => c.StoryRevisions).Include(c => c.PoliceReports), ct);
        return new IncidentSheet(
            [.. file.FactChanges.Where(f => f.Field != "hubungan").OrderByDescending(f => f.At).Select(f => new FactLine(f.Field, f.Before, f.After, RowMark.Of(f)))],
            [.. file.StoryRevisions.OrderByDescending(s => s.At).Select(s => new StoryLine(s.Before.Chronology, s.Reason, RowMark.Of(s)))],
            [.. file.PoliceReports.OrderBy(r => r.IsValid ? 0 : 1).ThenBy(r => r.ReportedAt).Select(r => new PoliceLine(r.Id, r.Number, r.Station, r.ReportedAt, RowMark.Of(r)))]);
    }
}

/// <summary>The duty to tell the police (UU 12/2022 Ps 41), and the proof.</summary>
public sealed class PoliceBook(CaseHand hand)
{
    /// <summary>Records the report; the countdown and the agenda entry end.</summary>
    /// <param name="number">LP number.</param>
    public Task ReportAsync(CaseId id, string number, DateTime reportedAt, string station, CancellationToken ct = default) =>
        hand.DoAsync(id, Permission.WriteRecord, "lapor-polisi", files => files.WithDuties(), work => work.File.ReportToPolice(number, reportedAt, station, null, work.By, work.Now), ct);

    /// <summary>Corrects it; the first words stay readable.</summary>
    public Task CorrectAsync(CaseId id, Guid report, string number, DateTime reportedAt, string station, string reason, CancellationToken ct = default) =>
        hand.DoAsync(id, Permission.WriteRecord, "perbaiki-lapor-polisi", files => files.WithDuties(), work => work.File.CorrectPoliceReport(report, number, reportedAt, station, reason, work.By, work.Now), ct);

    /// <summary>A supervisor decides with a reason that no report is made.</summary>
    public Task ExcuseAsync(CaseId id, string reason, CancellationToken ct = default) =>
        hand.DoAsync(id, Permission.DecideException, "kecualikan-lapor-polisi", files => files.WithDuties(), work => work.File.ExcusePoliceReport(reason, work.By, work.Now), ct);
}
