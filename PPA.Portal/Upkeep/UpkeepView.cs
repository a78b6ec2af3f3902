using PPA.Portal.Upkeep.Backups;
using PPA.Portal.Upkeep.Checks;
using PPA.Portal.Upkeep.Figures;

namespace PPA.Portal.Upkeep;

/// <summary>An officer who is connected.</summary>
public sealed record ConnectedOfficer(string Name, int Screens);

/// <summary>How much the alarms did in the last 24 hours.</summary>
/// <param name="Sounds">Sounds of all classes.</param>
/// <param name="OfficeCalls">Calls about the office itself that still stand.</param>
public sealed record AlarmFigures(int Sounds, int OfficeCalls);

/// <summary>What the page of upkeep shows.</summary>
/// <param name="NextBackup">UTC; null where none is planned.</param>
public sealed record UpkeepView(
    UpkeepNotes Notes, DateTime? NextBackup, string Folder, KeepRule Keep, IReadOnlyList<BackupFile> Copies, IReadOnlyList<CheckLine> Checks, HouseFigures House,
    IReadOnlyList<ConnectedOfficer> Connected, IReadOnlyList<LoggedFault> Faults, AlarmFigures Alarms);

/// <summary>Sizes, and which portal this is.</summary>
/// <param name="StartedAt">UTC.</param>
public sealed record HouseFigures(string Version, DateTime StartedAt, long Register, long Attachments, long Free, long Total);
