using PPA.Portal.Domain;

namespace PPA.Portal.Cases.Kinds;

/// <summary>What a form was told when it was sent: the sentence, and the field that it stands at.</summary>
/// <param name="ids">Field names of rules whose field on this page is called otherwise.</param>
internal sealed class Asking(Dictionary<string, string>? ids = null)
{
    public RuleException? Error { get; private set; }

    public IReadOnlyList<(string Field, string Sentence)> Lines =>
        Error is null ? [] : [(IdOf(Error.Field ?? ""), Error.Message)];

    /// <summary>The sentence at a field; null where there is none.</summary>
    public string? At(string field) => Error?.Field == field ? Error.Message : null;

    private string IdOf(string name) => ids is not null && ids.TryGetValue(name, out var id) ? id : name;

    /// <summary>Tries; null when a rule said no.</summary>
    public async Task<string?> TryAsync(Func<Task<string>> verb)
    {
        try
        {
            Error = null;
            return await verb();
        }
        catch (RuleException rule)
        {
            Error = rule;
            return null;
        }
    }
}
