using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using PPA.Portal.Domain;

namespace PPA.Portal.Intake.Form;

/// <summary>What is kept of one form that was not handed in.</summary>
/// <param name="Submission">Names the form.</param>
/// <param name="Window">The window that writes it; no other one may.</param>
/// <param name="Content">The fields, as the page sent them.</param>
/// <param name="Sequence">Rises with each sending of the window.</param>
/// <param name="SavedAt">UTC.</param>
public sealed record KeptForm(Guid Submission, Guid Window, string Content, long Sequence, DateTime SavedAt);

/// <summary>The forms inside an officer's draft. Two windows, or a call that comes in the middle of another, must not cost each other a word.</summary>
internal static class KeptForms
{
    /// <summary>Forms begun and never finished; who has so many should finish one.</summary>
    public const int Most = 12;

    private static readonly JsonSerializerOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static List<KeptForm> Read(IntakeDraft? draft) => draft?.Content switch
    {
        null or "" => [],
        ['{', ..] => [Lone(draft)],
        var all => JsonSerializer.Deserialize<List<KeptForm>>(all, Compact) ?? [],
    };

    public static void Write(IntakeDraft draft, IEnumerable<KeptForm> forms, DateTime now) =>
        draft.Keep(JsonSerializer.Serialize(forms, Compact), draft.Sequence + 1, now);

    /// <summary>A draft without any form is none.</summary>
    public static void Replace(DbContext db, IntakeDraft draft, List<KeptForm> forms, DateTime now)
    {
        if (forms.Count == 0)
            db.Remove(draft);
        else
            Write(draft, forms, now);
    }

    /// <summary>A draft from before there could be several forms in it.</summary>
    private static KeptForm Lone(IntakeDraft draft)
    {
        var named = FormValues.Parse(Encoding.UTF8.GetBytes(draft.Content))["kiriman"];
        return new KeptForm(Guid.TryParse(named, out var form) ? form : draft.Id, Guid.Empty, draft.Content, draft.Sequence, draft.SavedAt);
    }
}

/// <summary>Another window writes this form, or has handed it in; what was sent now is not kept.</summary>
public sealed class DraftElsewhereException : RuleException
{
    public DraftElsewhereException() : base("Draf sedang ditulis di jendela lain. Tulisan di jendela ini belum tersimpan.") { }

    public DraftElsewhereException(string sentence) : base(sentence) { }

    public DraftElsewhereException(string sentence, Exception inner) : base(sentence, inner) { }
}
