using PPA.Portal.Office;
using PPA.Portal.Triage.Alarms;

namespace PPA.Portal.Triage.Wall;

/// <summary>What the wall displays of this office show now.</summary>
public sealed class WallReading(Board board, OfficeDesk desk, DutyRoster roster, TimeProvider time)
{
    public WallView Now() => WallView.Of(board.Now, desk.Now, roster.Now.Count, time.GetUtcNow().UtcDateTime);
}
