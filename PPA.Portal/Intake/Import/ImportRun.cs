using PPA.Portal.Domain;

namespace PPA.Portal.Intake.Import;

/// <summary>How far an import is.</summary>
public enum ImportPhase
{
    Reading,
    Refused,
    Ready,
    Writing,
    Done,
    Cancelled,
}

/// <summary>One workbook on its way into the register.</summary>
public sealed class ImportRun(string file, OfficerId officer) : IDisposable
{
    /// <summary>Bad cells that are listed; all of them are counted.</summary>
    public const int MostListed = 1000;

    private readonly CancellationTokenSource _cancelled = new();
    private readonly List<BadCell> _bad = [];

    public string File => file;

    public OfficerId Officer => officer;

    public ImportPhase Phase { get; private set; } = ImportPhase.Reading;

    /// <summary>Rows looked at or written so far.</summary>
    public int Done { get; private set; }

    public int Rows { get; private set; }

    public int BadCount { get; private set; }

    /// <summary>Why the workbook as a whole was refused; null when single cells are at fault.</summary>
    public string? Refusal { get; private set; }

    public IReadOnlyList<BadCell> Bad
    {
        get { lock (_bad) return [.. _bad]; }
    }

    public CancellationToken Cancelled => _cancelled.Token;

    /// <summary>Called after each step, from another thread; must be quick.</summary>
    public event Action? Moved;

    internal List<PastCase> Cases { get; } = [];

    public void Cancel() => _cancelled.Cancel();

    public void Dispose() => _cancelled.Dispose();

    internal void Expect(int rows) => (Rows, Done) = (rows, 0);

    internal void Step()
    {
        Done++;
        if (Done % 100 == 0)
            Moved?.Invoke();
    }

    internal void Fault(BadCell cell)
    {
        BadCount++;
        lock (_bad)
        {
            if (_bad.Count < MostListed)
                _bad.Add(cell);
        }
    }

    internal void Turn(ImportPhase phase, string? refusal = null)
    {
        (Phase, Refusal) = (phase, refusal);
        if (phase is ImportPhase.Refused or ImportPhase.Done or ImportPhase.Cancelled)
            Cases.Clear();
        Moved?.Invoke();
    }
}
