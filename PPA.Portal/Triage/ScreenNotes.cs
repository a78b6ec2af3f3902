using PPA.Portal.Domain;

namespace PPA.Portal.Triage;

/// <summary>What one screen says about single cards for a short while: refusals, and changes that may be taken back.</summary>
public sealed class ScreenNotes
{
    private static readonly TimeSpan NoticeLasts = TimeSpan.FromSeconds(12);
    private readonly Dictionary<CaseId, (string Words, DateTime Until)> _notices = [];
    private readonly Dictionary<CaseId, DateTime> _undo = [];

    public void Refuse(CaseId id, string sentence, DateTime now) => _notices[id] = (sentence, now + NoticeLasts);

    public void AllowUndo(CaseId id, DateTime now) => _undo[id] = now + CaseFile.UndoLasts;

    /// <summary>The person acts on the card again: what was said before is settled.</summary>
    public void Settle(CaseId id)
    {
        _notices.Remove(id);
        _undo.Remove(id);
    }

    /// <summary>A refusal has been read.</summary>
    public void Hush(CaseId id) => _notices.Remove(id);

    public string? NoticeFor(CaseId id) => _notices.TryGetValue(id, out var notice) ? notice.Words : null;

    public bool MayUndo(CaseId id) => _undo.ContainsKey(id);

    /// <summary>Drops what is over.</summary>
    public void Expire(DateTime now)
    {
        foreach (var (id, notice) in _notices.Where(n => n.Value.Until <= now).ToList())
            _notices.Remove(id);
        foreach (var (id, until) in _undo.Where(u => u.Value <= now).ToList())
            _undo.Remove(id);
    }

    /// <summary>UTC: when something will be over next, or null.</summary>
    public DateTime? NextChange => _notices.Values.Select(n => (DateTime?)n.Until).Concat(_undo.Values.Select(u => (DateTime?)u)).Min();
}
