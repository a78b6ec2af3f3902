using PPA.Portal.Domain;
using PPA.Portal.Widgets;

namespace PPA.Portal.Triage.Assessing;

/// <summary>One question as the screen asks it.</summary>
/// <param name="Asked">Somebody answered, if only with "tidak tahu".</param>
/// <param name="Filled">True where the complaint already says so.</param>
public sealed record AskedItem(string Id, int Page, string Text, Answer Answer, bool Filled, bool Asked);

/// <summary>The checklist of one case as it stands.</summary>
/// <param name="Items">Those that apply now, in the order of asking.</param>
/// <param name="Because">Why the level is suggested, in words.</param>
/// <param name="Floor">The lowest level that one person may set alone.</param>
/// <param name="Waiting">The lower level that waits for a second officer.</param>
/// <param name="Urgent">Ids of the prompts that a red flag calls for.</param>
/// <param name="SavedAt">UTC of the last answer; null before the first.</param>
public sealed record AssessmentView(
    CaseId Id, string Number, bool Child, SafeTalk Talk, IReadOnlyList<AskedItem> Items, RiskSuggestion Suggestion, IReadOnlyList<string> Because,
    RiskLevel Risk, RiskLevel Floor, RiskLevel? Waiting, string Criteria, bool ToConfirm, DateTime? SavedAt, IReadOnlyList<PromptLine> Prompts, IReadOnlySet<string> Urgent,
    IReadOnlyList<(OfficerId Id, string Name)> Seconds)
{
    /// <summary>Questions of page 1 that have no sure answer; while there is one, high is not lowered.</summary>
    public int LeftOnPageOne => Items.Count(i => i.Page == 1 && i.Answer == Answer.Unknown);
}
