using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using PPA.Portal.Data;

namespace PPA.Portal.Shell;

/// <summary>Keeps the frame standing when a page breaks, and gives the person a number to read out.</summary>
public sealed partial class FaultBoundary(ILogger<FaultBoundary> log) : ErrorBoundaryBase
{
    private string _number = "";

    protected override Task OnErrorAsync(Exception exception)
    {
        _number = FaultNumber.New();
        LogFault(exception, _number);
        return Task.CompletedTask;
    }

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        if (CurrentException is null)
        {
            builder.AddContent(0, ChildContent);
            return;
        }
        builder.OpenComponent<FaultWords>(1);
        builder.AddComponentParameter(2, nameof(FaultWords.Number), _number);
        builder.AddComponentParameter(3, nameof(FaultWords.Cause), DatabaseTrouble.SentenceOf(CurrentException));
        builder.AddComponentParameter(4, nameof(FaultWords.Again), EventCallback.Factory.Create(this, Recover));
        builder.CloseComponent();
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A page broke: {Number}")]
    private partial void LogFault(Exception fault, string number);
}
