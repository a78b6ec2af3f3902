namespace PPA.Portal.Triage.Alarms;

/// <summary>Everything on which a bell depends beside the time, as versions.</summary>
public readonly record struct BellMark(long Board, int Roster, int Answers, int Silent, int Office);

/// <summary>Says whether anything changed that a bell would say differently.</summary>
public sealed class BellMarks(Board board, DutyRoster roster, CallAnswers answers, Hush hush, OfficeCalls calls)
{
    public BellMark Now => new(board.Now.Sequence, roster.Version, answers.Version, hush.Version, calls.Version);
}
