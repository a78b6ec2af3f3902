using Microsoft.EntityFrameworkCore;
using PPA.Portal.Accounts;
using PPA.Portal.Data;
using PPA.Portal.Domain;
using PPA.Portal.Office;

namespace PPA.Portal.Reports.Standards;

/// <summary>Reads how one month kept the office's standards. Level and due time are those on file today.</summary>
public sealed class StandardsReading(IDbContextFactory<PortalDb> dbs, CurrentOfficer officer, StandardsDesk desk)
{
    private const int Worst = 20;

    /// <summary>Reads a month: first responses of the complaints that were received in it, and walks through procedures that began in it.</summary>
    /// <param name="month">Its first day, in the office.</param>
    public async Task<StandardsReport> ReadAsync(DateOnly month, CancellationToken ct = default)
    {
        officer.Must(Permission.ReadStandards);
        var (start, end) = (desk.Utc(month), desk.Utc(month.AddMonths(1)));
        await using var db = await dbs.CreateDbContextAsync(ct);
        var answers = await AnswersAsync(db, start, end, ct);
        var walks = await WalkReading.ReadAsync(db, desk, start, end, desk.Now, ct);
        return new StandardsReport(
            month, answers.Count, Responses(answers), Latest(answers), WalkFigures.Timed(walks), WalkFigures.ByProcedure(walks), WalkFigures.ByUnit(walks));
    }

    // A case of an older register was never on this clock: its answer stands at the moment of its receipt.
    private static async Task<List<Answered>> AnswersAsync(PortalDb db, DateTime start, DateTime end, CancellationToken ct) =>
        await db.Set<CaseFile>().AsNoTracking()
            .Where(c => c.Kind == CaseKind.Case && c.MergedInto == null && c.ReceivedAt >= start && c.ReceivedAt < end && (c.FirstResponseAt == null || c.FirstResponseAt != c.ReceivedAt))
            .Select(c => new Answered(c.Number, c.Risk, c.Channel, c.ReceivedAt, c.DueAt, c.FirstResponseAt)).ToListAsync(ct);

    private List<ResponseRow> Responses(List<Answered> answers) =>
    [
        .. RiskLevels.Lanes.Where(risk => answers.Exists(a => a.Risk == risk)).SelectMany(risk => (ResponseRow[])
        [
            Row(risk, null, answers.FindAll(a => a.Risk == risk)),
            .. answers.Where(a => a.Risk == risk).GroupBy(a => a.Channel).OrderBy(g => g.Key).Select(g => Row(risk, g.Key, [.. g])),
        ]),
    ];

    private ResponseRow Row(RiskLevel risk, Channel? channel, List<Answered> some)
    {
        var clock = desk.Office.Profile.ClockFor(risk, channel ?? Channel.WalkIn);
        var (code, words) = ($"respons.{risk.Code()}.{channel?.Code() ?? "semua"}.", $"Respons, risiko {risk.Label().ToLowerInvariant()}{(channel is { } c ? ", " + c.Label() : "")}: ");
        Tally Of(string what, string title, Func<Answered, bool> those) => new(code + what, words + title, [.. some.Where(those).Select(a => a.Number)]);
        var now = desk.Now;
        return new ResponseRow(
            risk, channel, channel is null && VariesByDoor(risk) ? "menurut saluran" : StandardsWords.Length(clock.Length) + (clock.Kind == ClockKind.ServiceHours ? " layanan" : ""),
            Of("tepat", "tepat waktu", a => a.AnsweredAt <= a.DueAt), Of("terlambat", "terlambat", a => a.AnsweredAt > a.DueAt),
            Of("menunggu", "belum, masih ada waktu", a => a.AnsweredAt is null && a.DueAt >= now), Of("lewat", "belum, lewat tenggat", a => a.AnsweredAt is null && a.DueAt < now),
            Spread.Of(some.Where(a => a.AnsweredAt is not null).Select(a => a.AnsweredAt!.Value - a.ReceivedAt)));
    }

    private bool VariesByDoor(RiskLevel risk) => desk.Office.Profile.Clocks.Any(c => c.Risk == risk.Effective() && c.Channel is not null);

    private List<LateResponse> Latest(List<Answered> answers) =>
    [
        .. answers.Select(a => new LateResponse(a.Number, a.Risk, a.Channel, a.DueAt, a.AnsweredAt, (a.AnsweredAt ?? desk.Now) - a.DueAt))
            .Where(l => l.Late > TimeSpan.Zero).OrderByDescending(l => l.Late).Take(Worst),
    ];

    private sealed record Answered(string Number, RiskLevel Risk, Channel Channel, DateTime ReceivedAt, DateTime DueAt, DateTime? AnsweredAt);
}
