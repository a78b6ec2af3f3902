using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using PPA.Portal.Domain;

namespace PPA.Portal.Triage;

/// <summary>What the screen opens for an officer who has pressed something.</summary>
public enum Sheet
{
    None,
    Menu,
    Lower,
    Offer,
    Response,
    Assess,
}

/// <summary>What came of a gesture.</summary>
/// <param name="Opens">What to open for the card.</param>
/// <param name="To">The level that was asked for.</param>
/// <param name="Refusal">Why not; a sentence for the card.</param>
/// <param name="MayUndo">True when it can be taken back for ten seconds.</param>
public sealed record Outcome(Sheet Opens = Sheet.None, RiskLevel To = RiskLevel.Unassessed, string? Refusal = null, bool MayUndo = false)
{
    public static readonly Outcome Done = new();
}

/// <summary>Turns what hands do on the board into verbs of the office.</summary>
public sealed class BoardGestures(Holding holding, Judging judging, Calls calls, NavigationManager navigation)
{
    private const string Overtaken = "Kasus ini baru saja diubah petugas lain. Periksa, lalu ulangi.";

    /// <param name="verb">Words of board.js: ambil, serahkan, tinggi …</param>
    /// <param name="card">As the board has it now.</param>
    /// <param name="mine">True when who presses holds it.</param>
    public async Task<Outcome> DoAsync(string verb, Card card, bool mine)
    {
        try
        {
            return await ActAsync(verb, card, mine);
        }
        catch (RuleException refusal)
        {
            return new Outcome(Refusal: refusal.Message);
        }
        catch (DbUpdateConcurrencyException)
        {
            return new Outcome(Refusal: Overtaken);
        }
    }

    /// <summary>Asks a rule; null when it agreed.</summary>
    public static async Task<RuleException?> TryAsync(Func<Task> verb)
    {
        try
        {
            await verb();
            return null;
        }
        catch (RuleException refusal)
        {
            return refusal;
        }
        catch (DbUpdateConcurrencyException)
        {
            return new RuleException(Overtaken);
        }
    }

    public Task<RuleException?> LowerAsync(CaseId id, RiskLevel to, string reason, OfficerId second) =>
        TryAsync(() => judging.AskLoweringAsync(id, to, reason, second));

    public Task<RuleException?> AnswerAsync(CaseId id, Guid request, bool agrees) =>
        TryAsync(() => judging.AnswerLoweringAsync(id, request, agrees));

    public Task<RuleException?> OfferAsync(CaseId id, OfficerId to) => TryAsync(() => holding.OfferAsync(id, to));

    public Task<RuleException?> RespondAsync(CaseId id, string what) => TryAsync(() => holding.RecordResponseAsync(id, what));

    private async Task<Outcome> ActAsync(string verb, Card card, bool mine)
    {
        switch (verb)
        {
            case "buka": navigation.NavigateTo(CardWords.Address(card)); break;
            case "menu": return new Outcome(Sheet.Menu);
            case "serahkan": return mine ? new Outcome(Sheet.Offer) : await AskForAsync(card);
            case "nilai": return new Outcome(Sheet.Assess);
            case "respons": return mine || card.Holder is null ? new Outcome(Sheet.Response) : new Outcome(Refusal: "Hanya pemegang kasus yang mencatat respons pertama.");
            case "ambil": await holding.TakeAsync(card.Id); break;
            case "terima": await holding.AcceptAsync(card.Id); break;
            case "tolak": await holding.DeclineAsync(card.Id); break;
            case "lihat": await calls.AcknowledgeAsync(card.Id); break;
            case "urungkan": await judging.UndoRiskAsync(card.Id); break;
            default: return await JudgeAsync(verb, card);
        }
        return Outcome.Done;
    }

    private async Task<Outcome> JudgeAsync(string verb, Card card)
    {
        if (Words.RiskOf(verb) is not { } level || level == card.Risk)
            return Outcome.Done;
        // A first level below high comes from the checklist.
        if (card.Risk == RiskLevel.Unassessed && level != RiskLevel.High)
            return new Outcome(Sheet.Assess);
        if (level.Lowers(card.Risk))
            return new Outcome(Sheet.Lower, level);
        await judging.SetRiskAsync(card.Id, level);
        return new Outcome(MayUndo: true);
    }

    private async Task<Outcome> AskForAsync(Card card)
    {
        if (card.Holder is null)
            return new Outcome(Refusal: "Belum ada yang memegang kasus ini. Ambil dahulu, baru dapat diserahkan.");
        await holding.AskForAsync(card.Id);
        return new Outcome(Refusal: "Permintaan serah sudah tampil di layar pemegangnya, selama 10 menit.");
    }
}
