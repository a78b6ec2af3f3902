using Microsoft.AspNetCore.Components;

namespace PPA.Portal.Triage.Alarms;

/// <summary>Lines of the tray under one heading.</summary>
public sealed partial class TrayGroup : ComponentBase
{
    /// <summary>The lane, in mode ringkas; null where the tray is one list.</summary>
    [Parameter] public string? Heading { get; set; }

    [Parameter, EditorRequired] public IEnumerable<TrayLine> Lines { get; set; } = [];

    /// <summary>"Saya lihat".</summary>
    [Parameter, EditorRequired] public Func<TrayLine, Task> See { get; set; } = null!;

    [Parameter, EditorRequired] public Func<TrayLine, Task> Take { get; set; } = null!;

    private static string IconOf(int kind) => kind switch { Alarm.Call => "peringatan", Alarm.Chime => "lonceng", _ => "jam" };

    private static string ClassWord(int kind) => kind switch { Alarm.Call => "Panggilan", Alarm.Chime => "Denting", _ => "Ketuk" };
}
