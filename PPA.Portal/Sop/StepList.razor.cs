using Microsoft.AspNetCore.Components;

namespace PPA.Portal.Sop;

/// <summary>The steps of a run beside the step that is open: what is done, what waits, what does not apply.</summary>
public sealed partial class StepList : ComponentBase
{
    [Parameter, EditorRequired] public RunView View { get; set; } = default!;
    [Parameter] public string? Here { get; set; }
    [Parameter, EditorRequired] public SopDesk Desk { get; set; } = default!;

    private static string SignOf(StepLook look) => look switch
    {
        StepLook.Done => "✓",
        StepLook.Now => "●",
        StepLook.Waiting => "○",
        StepLook.Skipped => "↷",
        StepLook.NotApplicable => "–",
        StepLook.NotTaken => "·",
        StepLook.Missing => "✕",
    };

    private static string ClassOf(StepLine line) => "l-" + line.Look.ToString().ToLowerInvariant() + (line.Late ? " terlambat" : "");

    private string WordOf(StepLine line) => line.Look switch
    {
        StepLook.Done => $"Selesai {Desk.Zone.Brief(line.At!.Value)}{(line.By is { } by ? " · " + Desk.Officers.InitialsOf(by) : "")}{(line.Late ? " · lewat waktu" : "")}",
        StepLook.Now => "Sekarang · " + Desk.ActorsOf(line.Plan) + (line.Late ? " · lewat waktu" : ""),
        StepLook.Waiting => Desk.ActorsOf(line.Plan),
        StepLook.Skipped => "Dilewati dengan alasan",
        StepLook.NotApplicable => "Tidak berlaku untuk kasus ini",
        StepLook.NotTaken => "Tidak ditempuh",
        StepLook.Missing => "Belum terpenuhi saat dihentikan",
    };
}
