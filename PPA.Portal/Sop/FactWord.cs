using PPA.Portal.Domain;
using PPA.Portal.Domain.Procedures;
using PPA.Portal.Office;

namespace PPA.Portal.Sop;

/// <summary>What the code of a fact is called.</summary>
internal static class FactWord
{
    public static string Of(string fact, string code, CodeLists codes) => fact switch
    {
        "risiko" => Words.RiskOf(code)?.Label() ?? code,
        "kanal" => Words.ChannelOf(code)?.Label() ?? code,
        "bentuk" => codes.Forms.Label(code),
        "layanan" => codes.Services.Label(code),
        "kegiatan" => codes.Activities.Label(code),
        "persetujuan" or "persetujuan-ditolak" => codes.Consents.Label(code),
        _ => code == "ya" ? "Ada" : code.Replace('-', ' '),
    };

    /// <summary>An answer as people read it.</summary>
    public static string Of(StepField field, string value, SopDesk desk) => field.Kind switch
    {
        FieldKind.Choice or FieldKind.Choices or FieldKind.YesNo => string.Join(", ", value.Split(',').Select(field.LabelOf)),
        FieldKind.Officer or FieldKind.Officers => string.Join(", ", value.Split(',').Select(id => Guid.TryParse(id, out var who) ? desk.Officers.Find(new OfficerId(who))?.DisplayName ?? "–" : "–")),
        FieldKind.Region => desk.Office.Now.Regions.Label(value),
        FieldKind.Date => Binding.BindAct.Day(value) is { } day ? OfficeTime.Date(day) : value,
        FieldKind.Moment => value.Replace("T", " pukul ", StringComparison.Ordinal).Replace(':', '.'),
        FieldKind.Text or FieldKind.Paragraph or FieldKind.Number or FieldKind.Rows or FieldKind.Fact => value,
    };
}
