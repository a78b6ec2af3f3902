using Microsoft.AspNetCore.Components;

namespace PPA.Portal.Shell;

/// <summary>Leads somebody who is not signed in to the door, and back to the same page afterwards.</summary>
public sealed class SendToSignIn(NavigationManager navigation) : ComponentBase
{
    protected override void OnInitialized() =>
        navigation.NavigateTo("/masuk?kembali=" + Uri.EscapeDataString("/" + navigation.ToBaseRelativePath(navigation.Uri)), forceLoad: true);
}
