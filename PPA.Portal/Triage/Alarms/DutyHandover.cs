using PPA.Portal.Domain;

namespace PPA.Portal.Triage.Alarms;

/// <summary>Handing a duty to a colleague, who must say that they receive it: until then the giver stays on duty.</summary>
public sealed class DutyHandover(DutyBook book)
{
    /// <summary>"Minta diterima": the screens of colleagues show it.</summary>
    /// <param name="handover">What the next officer must know; kept encrypted. May be empty.</param>
    public Task OfferAsync(string? handover, CancellationToken ct = default) => book.WriteAsync("serahkan-piket", page =>
    {
        var mine = page.MustBeOn();
        DutyDesk.MustFit(handover, "serah-terima");
        mine.Offer(handover, page.Now);
        return mine;
    }, ct);

    /// <summary>Takes the offer back.</summary>
    public Task WithdrawAsync(CancellationToken ct = default) => book.WriteAsync("tarik-piket", page =>
    {
        var mine = page.MustBeOn();
        mine.Withdraw();
        return mine;
    }, ct);

    /// <summary>"Saya terima piket": the receiver is on duty, and the giver's duty ends in the same moment.</summary>
    /// <param name="from">Who hands over.</param>
    public Task ReceiveAsync(OfficerId from, CancellationToken ct = default) => book.WriteAsync("terima-piket", page =>
    {
        var theirs = page.Running.FirstOrDefault(s => s.Officer == from) ?? throw new RuleException("Piket itu sudah berakhir.");
        theirs.Receive(page.Me, page.Now);
        if (page.Own is null)
            page.Begin();
        return theirs;
    }, ct);
}
