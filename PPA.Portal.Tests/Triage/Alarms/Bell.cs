using Microsoft.Extensions.DependencyInjection;
using PPA.Portal.Accounts;
using PPA.Portal.Domain;
using PPA.Portal.Tests.Support;
using PPA.Portal.Triage;
using PPA.Portal.Triage.Alarms;

namespace PPA.Portal.Tests.Triage.Alarms;

/// <summary>One officer's screen with its bell, and all that it has sounded.</summary>
internal sealed class Bell : IAsyncDisposable
{
    private readonly AsyncServiceScope _scope;
    private readonly TestClock _clock;
    private readonly AlarmDesk _desk;
    private readonly IDisposable? _screen;

    public Bell(DutyRoom room, OfficerCard officer)
    {
        (_scope, _clock) = (room.Office.As(officer), room.Clock);
        _desk = _scope.ServiceProvider.GetRequiredService<AlarmDesk>();
        _screen = _desk.Enter();
    }

    public AlarmPicture Now { get; private set; } = AlarmPicture.Blank;

    /// <summary>When something sounded, and its class.</summary>
    public List<(DateTime At, int Class)> Sounds { get; } = [];

    public List<AlarmNotice> Notices { get; } = [];

    public AlarmPicture Look()
    {
        Now = _desk.Look(_clock.Now);
        if (Now.Sound is { } sound)
            Sounds.Add((_clock.Now, sound));
        Notices.AddRange(Now.Notices);
        return Now;
    }

    public TrayLine? Line(CaseId id) => Now.Lines.SingleOrDefault(line => line.Case == id);

    public ValueTask DisposeAsync()
    {
        _screen?.Dispose();
        return _scope.DisposeAsync();
    }
}
