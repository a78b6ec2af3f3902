using PPA.Portal.Letters.Drafting;
using PPA.Portal.Letters.Signing;

namespace PPA.Portal.Letters;

/// <summary>The tools that lie beside a letter.</summary>
public sealed class LetterWork(LetterReading reading, LetterDrafts drafts, LetterSigning signing, LetterDispatch dispatch, LetterScans scans)
{
    public LetterReading Reading => reading;

    public LetterDrafts Drafts => drafts;

    public LetterSigning Signing => signing;

    public LetterDispatch Dispatch => dispatch;

    public LetterScans Scans => scans;
}
