using PPA.Portal.Accounts.Factor;
using PPA.Portal.Domain;
using PPA.Portal.Office;

namespace PPA.Portal.Accounts.Asking;

/// <summary>
/// Asks once more who sits there, before weighty things: the code of the app, or the password where there is none.
/// An open screen is no proof: somebody may have walked away from it.
/// </summary>
public sealed class StepUp(CurrentOfficer me, StepUpLedger ledger, SignInDesk door, CodeDesk codes, OfficeDesk office)
{
    /// <summary>Id of the field with the answer, for a refusal beside it.</summary>
    public const string Field = "bukti";

    /// <summary>Who is asked.</summary>
    public CurrentOfficer Officer => me;

    /// <summary>The dialog of this screen, while there is one: asks, and says whether it was answered.</summary>
    internal Func<StepPurpose, Task<bool>>? Dialog { get; set; }

    /// <summary>True where a code is asked for and not the password.</summary>
    public bool AsksCode => me.Card?.HasFactor == true;

    /// <summary>True while an answer for this purpose is still good in this session.</summary>
    public bool IsFresh(StepPurpose purpose) => me.IsSignedIn && me.SessionKey is { } session && ledger.IsFresh(session, purpose);

    /// <summary>Goes on where the officer has just proved who they are; else asks on the screen and waits.</summary>
    /// <exception cref="RuleException">It was not answered; nothing has happened yet.</exception>
    public async Task MustAsync(StepPurpose purpose)
    {
        if (!me.IsSignedIn)
            throw new NotAllowedException("Sesi Anda sudah berakhir. Masuk kembali.");
        if (IsFresh(purpose) || (Dialog is { } ask && await ask(purpose)))
            return;
        throw new RuleException("Belum dilakukan: pastikan dahulu bahwa ini Anda, dengan kode atau kata sandi.", Field);
    }

    /// <summary>Takes the answer: it is good for five minutes, in this session, for this purpose.</summary>
    /// <param name="said">The code, or the password.</param>
    /// <exception cref="RuleException">It does not fit, or too many did not.</exception>
    public async Task ProveAsync(StepPurpose purpose, string? said, CancellationToken ct = default)
    {
        var card = me.Card ?? throw new NotAllowedException("Sesi Anda sudah berakhir. Masuk kembali.");
        var answer = AsksCode
            ? await codes.AnswerAsync(card.Id, said, "kode-diperiksa", ct)
            : await door.KnockAsync(card.UserName, said, "sandi-diperiksa", ct);
        if (answer.LockedUntil is { } until)
            throw new RuleException($"Terlalu banyak percobaan. Coba lagi pukul {office.Now.Time.ClockWithZone(until.AddMinutes(1))}.", Field);
        if (answer.Officer is null)
            throw new RuleException(AsksCode ? "Kode tidak cocok, atau sudah pernah dipakai. Tunggu kode berikutnya." : "Kata sandi tidak cocok.", Field);
        ledger.Keep(me.SessionKey!, purpose);
    }
}
