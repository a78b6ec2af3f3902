using PPA.Portal.Domain;

namespace PPA.Portal.Cases.Registers;

/// <summary>The filters of a register as they are being chosen.</summary>
internal sealed class RegisterDraft
{
    public string Words { get; set; } = "";
    public string Stage { get; set; } = "";
    public string Risk { get; set; } = "";
    public string Region { get; set; } = "";
    public string Form { get; set; } = "";
    public string Officer { get; set; } = "";
    public string Channel { get; set; } = "";
    public string From { get; set; } = "";
    public string Until { get; set; } = "";
    public bool Late { get; set; }
    public List<string> Columns { get; private init; } = [];

    public static RegisterDraft Of(RegisterAddress address, string? words, CaseKind kind) => new()
    {
        Words = words ?? "",
        Stage = address.Stage ?? "",
        Risk = address.Risk ?? "",
        Region = address.Region ?? "",
        Form = address.Form ?? "",
        Officer = address.Officer ?? "",
        Channel = address.Channel ?? "",
        From = address.From ?? "",
        Until = address.Until ?? "",
        Late = address.Late == "ya",
        Columns = [.. RegisterColumn.Chosen(kind, address.Columns).Select(c => c.Code)],
    };

    /// <summary>The address of what was chosen, from its first page on.</summary>
    /// <param name="before">What was there: order and size stay.</param>
    public RegisterAddress Address(RegisterAddress before, string? slip, CaseKind kind)
    {
        var usual = RegisterColumn.Chosen(kind, null).Select(c => c.Code);
        return before with
        {
            Slip = slip, Stage = Stage, Risk = Risk, Region = Region, Form = Form, Officer = Officer, Channel = Channel, From = From, Until = Until, Late = Late ? "ya" : null, Page = null,
            Columns = Columns.Count == 0 || Columns.ToHashSet().SetEquals(usual) ? null : string.Join('.', RegisterColumn.Of(kind).Select(c => c.Code).Where(Columns.Contains)),
        };
    }
}
