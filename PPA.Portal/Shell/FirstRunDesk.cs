using PPA.Portal.Accounts;
using PPA.Portal.Domain;

namespace PPA.Portal.Shell;

/// <summary>Does what a page of the first day asks and goes on to the next.</summary>
public sealed class FirstRunDesk(FirstRun first, OfficerBook officers, OfficeBook book, CurrentOfficer me)
{
    /// <summary>What stays open when the first day ends.</summary>
    public Task<OpenPoints> OpenPointsAsync(CancellationToken ct = default) => book.OpenPointsAsync(ct);

    /// <returns>The administrator who was just made and may come in; null on later pages.</returns>
    /// <exception cref="RuleException">Something is missing on the page.</exception>
    public async Task<Officer?> FinishAsync(FirstRunStep step, FirstRunEntry entry, CancellationToken ct = default)
    {
        if (step == FirstRunStep.Account)
            return await first.FoundAsync(officers, entry, ct);
        me.Must(Permission.ManageOffice);
        if (step == FirstRunStep.Profile)
            await book.ChooseProfileAsync(entry.Profile ?? throw new RuleException("Pilih profil kantor.", "Form.Profile"), ct);
        if (step == FirstRunStep.Numbers && !entry.Checked)
            throw new RuleException("Periksa nomor-nomor ini lebih dulu, lalu beri tanda.", "nomor");
        if (step == FirstRunStep.Numbers)
            await book.ConfirmNumbersAsync(ct);
        await first.FinishAsync(me, step, ct);
        return null;
    }
}
