using Microsoft.EntityFrameworkCore;
using PPA.Portal.Domain;

namespace PPA.Portal.Privacy;

/// <summary>Tries a verb of a page and keeps what to say about it: done, refused, or somebody else was first.</summary>
public sealed class Attempt
{
    /// <summary>What was done; null while nothing was.</summary>
    public string? Said { get; private set; }

    public RuleException? Refusal { get; private set; }

    /// <summary>Which form of the page asked; empty where the page has only one of its kind.</summary>
    public string Place { get; private set; } = "";

    /// <summary>Forgets what was said.</summary>
    public void Clear() => (Said, Refusal, Place) = (null, null, "");

    /// <param name="verb">Does it, and says what was done.</param>
    /// <param name="afterwards">Reads the page again.</param>
    /// <param name="place">Of the form that asks: its fields are called by their names and this.</param>
    public async Task TryAsync(Func<Task<string>> verb, Func<Task> afterwards, string place = "")
    {
        Clear();
        Place = place;
        try
        {
            Said = await verb();
            await afterwards();
        }
        catch (RuleException refusal)
        {
            (Said, Refusal) = (null, place.Length == 0 || refusal.Field is null ? refusal : new RuleException(refusal.Message, $"{refusal.Field}-{place}"));
        }
        catch (DbUpdateConcurrencyException)
        {
            Refusal = new RuleException("Orang lain baru saja mengubahnya. Muat ulang halaman.");
        }
    }
}
