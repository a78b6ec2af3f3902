using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using PPA.Portal.Data;
using PPA.Portal.Domain;
using PPA.Portal.Live;
using PPA.Portal.Office;
using PPA.Portal.Vault;

namespace PPA.Portal.Triage;

/// <summary>Reads cards from the register: one query, no people, and of what is sealed only initials and a reason that waits.</summary>
public sealed partial class BoardReader(IDbContextFactory<PortalDb> dbs, Safe safe, OfficeDesk desk, CodeLists codes, ServerClock clock, ILogger<BoardReader> log)
{
    private static readonly Expression<Func<CaseFile, CardRow>> Columns = c => new CardRow
    {
        Id = c.Id,
        Number = c.Number,
        Channel = c.Channel,
        Risk = c.Risk,
        Restricted = c.Restricted,
        InitialsSealed = EF.Property<byte[]?>(c, "InitialsSealed"),
        Sex = c.Face.Sex,
        Age = c.Face.Age,
        Region = c.Face.Region,
        Victims = c.Face.Victims,
        Child = c.Face.Child,
        Disability = c.Face.Disability,
        Pregnant = c.Face.Pregnant,
        Returning = c.EarlierCase != null,
        LifeThreat = c.LifeThreat,
        Domestic = c.Domestic,
        Forms = c.Forms,
        Holder = c.HolderId,
        TakenAt = c.TakenAt,
        OfferedTo = c.OfferedTo,
        OfferedAt = c.OfferedAt,
        ReceivedAt = c.ReceivedAt,
        RegisteredAt = c.RegisteredAt,
        DueAt = c.DueAt,
        FirstResponseAt = c.FirstResponseAt,
        Rung = c.Rung,
        RungAt = c.RungAt,
        AcknowledgedBy = c.AcknowledgedBy,
        AcknowledgedAt = c.AcknowledgedAt,
        Version = c.Version,
        RaisedAt = c.RiskHistory.Where(r => r.To == RiskLevel.High && r.From != RiskLevel.Unassessed).Max(r => (DateTime?)r.At),
        Raised = c.RiskHistory.Where(r => r.To == RiskLevel.High).OrderByDescending(r => r.At).Select(r => new RiskRaise { At = r.At, By = r.By }).FirstOrDefault(),
        AddedAt = c.Notes.Where(n => n.Kind == NoteKind.AddedByReporter).Max(n => (DateTime?)n.At),
        OpenPrompts = c.OpenPrompts,
        RescoreAt = c.RescoreAt,
        NextPrompt = c.Prompts.Where(p => p.MarkedAt == null && p.DueAt != null).OrderBy(p => p.DueAt).Select(p => new PromptRow
        {
            Id = p.Id,
            PromptSealed = EF.Property<byte[]?>(p, "PromptSealed"),
            ShownAt = p.ShownAt,
            DueAt = p.DueAt,
        }).FirstOrDefault(),
        Lowering = c.Lowerings.Where(l => l.AnsweredAt == null).OrderByDescending(l => l.AskedAt).Select(l => new LoweringRow
        {
            Id = l.Id,
            To = l.To,
            ReasonSealed = EF.Property<byte[]?>(l, "ReasonSealed"),
            AskedBy = l.AskedBy,
            Second = l.Second,
            AskedAt = l.AskedAt,
        }).FirstOrDefault(),
    };

    /// <summary>Every open case.</summary>
    public Task<IReadOnlyList<Card>> ReadAllAsync(CancellationToken ct = default) => ReadAsync(cases => cases, ct);

    /// <summary>Those of these cases that are open.</summary>
    public Task<IReadOnlyList<Card>> ReadAsync(IReadOnlySet<CaseId> ids, CancellationToken ct = default) =>
        ReadAsync(cases => cases.Where(c => ids.Contains(c.Id)), ct);

    private async Task<IReadOnlyList<Card>> ReadAsync(Func<IQueryable<CaseFile>, IQueryable<CaseFile>> which, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var rows = await which(db.Set<CaseFile>().AsNoTracking().Where(c => c.Kind == CaseKind.Case && c.Stage != CaseStage.Closed)).Select(Columns).ToListAsync(ct);
        var regions = desk.Now.Regions;
        return rows.ConvertAll(row => CardOf(row, regions).ByTheClock(clock));
    }

    private Card CardOf(CardRow row, Regions regions) => new()
    {
        Id = row.Id,
        Number = row.Number,
        Channel = row.Channel,
        Risk = row.Risk,
        Initials = row.Restricted ? null : Open(row.InitialsSealed, "CaseFiles", "Initials", row.Id.Value),
        Sex = row.Sex,
        Age = row.Age,
        Victims = row.Victims,
        Region = row.Region,
        RegionLabel = row.Region is null ? null : regions.Label(row.Region),
        Forms = FormsOf(row),
        Flags = [.. FlagsOf(row)],
        LifeThreat = row.LifeThreat,
        Holder = row.Holder,
        TakenAt = row.TakenAt,
        OfferedTo = row.OfferedTo,
        OfferedAt = row.OfferedAt,
        ReceivedAt = row.ReceivedAt,
        RegisteredAt = row.RegisteredAt,
        DueAt = row.DueAt,
        FirstResponseAt = row.FirstResponseAt,
        AlarmAt = LadderPlan.AlarmAt(row.Risk, row.RegisteredAt, row.RaisedAt, row.DueAt),
        Raised = row.Raised,
        AddedAt = row.AddedAt,
        Rung = row.Rung,
        RungAt = row.RungAt,
        AcknowledgedBy = row.AcknowledgedBy,
        AcknowledgedAt = row.AcknowledgedAt,
        OpenPrompts = row.OpenPrompts,
        RescoreAt = row.RescoreAt,
        NextPrompt = row.NextPrompt is not { DueAt: { } due } next ? null : new NextPrompt(Open(next.PromptSealed, "CasePrompts", "Prompt", next.Id) ?? "", next.ShownAt, due),
        Lowering = row.Lowering is not { } asked ? null : new AskedLowering(
            asked.Id, asked.To, Open(asked.ReasonSealed, "RiskLowerings", "Reason", asked.Id) ?? "", asked.AskedBy, asked.Second, asked.AskedAt),
        Version = row.Version,
    };

    private string FormsOf(CardRow row)
    {
        var labels = row.Forms.Select((code, i) => i == 0 ? codes.Forms.Label(code) : Small(codes.Forms.Label(code)));
        var words = row.Forms.Count == 0 ? "Bentuk belum diketahui" : string.Join(", ", labels);
        return row.Domestic == Answer.Yes ? words + " · KDRT" : words;
    }

    private static string Small(string label) => label.Length > 1 && char.IsLower(label[1]) ? char.ToLowerInvariant(label[0]) + label[1..] : label;

    private static IEnumerable<string> FlagsOf(CardRow row)
    {
        if (row.LifeThreat)
            yield return CardWords.LifeThreat;
        if (row.Child)
            yield return "Anak";
        if (row.Disability)
            yield return "Disabilitas";
        if (row.Pregnant)
            yield return "Hamil";
        if (row.Returning)
            yield return "Kasus lama";
    }

    // One damaged seal must not take the board away from everybody.
    private string? Open(byte[]? bytes, string table, string property, Guid row)
    {
        try
        {
            return bytes is null ? null : safe.Open<string>(bytes, Sealing.Binding(table, property, row));
        }
        catch (SealBrokenException fault)
        {
            LogBroken(fault, table, row);
            return null;
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A seal in {Table}, row {Row}, does not open")]
    private partial void LogBroken(Exception fault, string table, Guid row);
}
