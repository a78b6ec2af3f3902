using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using PPA.Portal.Widgets;

namespace PPA.Portal.Intake.Form;

/// <summary>What the form of receiving asks of its hands beside what every form does: all of it in one go.</summary>
internal static class WholeForm
{
    /// <summary>The script of the form, by its name.</summary>
    public const string Script = "intake-form";

    private const long Largest = 2 * 1024 * 1024;

    /// <summary>What stands in the fields now, also what has not been sent as a draft yet; null when the page cannot be read.</summary>
    public static async Task<FormValues?> ReadAsync(this FormHands hands, ElementReference form)
    {
        if (await hands.FetchAsync() is not { } script)
            return null;
        await using var bytes = await script.InvokeAsync<IJSStreamReference>("read", form);
        await using var stream = await bytes.OpenReadStreamAsync(Largest);
        using var whole = new MemoryStream();
        await stream.CopyToAsync(whole);
        return FormValues.Parse(whole.ToArray());
    }

    /// <summary>Sends the draft now: what the form has just become must not be lost with the window.</summary>
    public static async Task KeepAsync(this FormHands hands, ElementReference form)
    {
        if (await hands.FetchAsync() is { } script)
            await script.InvokeVoidAsync("keep", form);
    }
}
