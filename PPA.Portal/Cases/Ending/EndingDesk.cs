using Microsoft.EntityFrameworkCore;
using PPA.Portal.Accounts;
using PPA.Portal.Data;
using PPA.Portal.Domain;

namespace PPA.Portal.Cases.Ending;

/// <summary>The end of the work on a file: asked for by one officer, validated by another; and its beginning again.</summary>
public sealed class EndingDesk(CaseHand hand, CaseDesk desk)
{
    /// <summary>Asks for the end.</summary>
    /// <exception cref="RuleException">A mandatory step is missing, or something else stands in the way.</exception>
    public Task AskAsync(CaseId id, TerminationFacts facts, CancellationToken ct = default) =>
        hand.DoAsync(id, Permission.AskEnding, "minta-akhiri", With, work => work.File.AskTermination(facts, EndingReading.Words(work.File, desk), work.By, work.Now), ct);

    /// <summary>The second officer validates the end. The rules are asked again.</summary>
    public Task ValidateAsync(CaseId id, Guid termination, string? remark, CancellationToken ct = default) =>
        hand.DoAsync(id, Permission.CloseCase, "akhiri", With, work => work.File.AnswerTermination(termination, true, remark, EndingReading.Words(work.File, desk), work.By, work.Now), ct);

    /// <summary>The second officer gives the request back with a remark.</summary>
    public Task ReturnAsync(CaseId id, Guid termination, string remark, CancellationToken ct = default) =>
        hand.DoAsync(id, Permission.CloseCase, "kembalikan-akhiri", With, work => work.File.AnswerTermination(termination, false, remark, [], work.By, work.Now), ct);

    /// <summary>Takes one's own request back.</summary>
    public Task WithdrawAsync(CaseId id, Guid termination, CancellationToken ct = default) =>
        hand.DoAsync(id, Permission.AskEnding, "tarik-akhiri", With, work =>
        {
            if (work.File.Terminations.SingleOrDefault(t => t.Id == termination) is { } asked && asked.By != work.By)
                throw new RuleException("Permintaan ini ditarik oleh yang memintanya. Anda dapat mengembalikannya.");
            work.File.WithdrawTermination(termination, work.By, work.Now);
        }, ct);

    /// <summary>Opens a closed file again.</summary>
    public Task ReopenAsync(CaseId id, string reason, CancellationToken ct = default) =>
        hand.DoAsync(id, Permission.CloseCase, "buka-kembali", With, work => work.File.Reopen(reason, work.By, work.Now), ct);

    internal static IQueryable<CaseFile> With(IQueryable<CaseFile> files) => files.WithEnding().Include(c => c.Runs).ThenInclude(r => r.Steps);
}
