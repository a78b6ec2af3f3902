using Microsoft.AspNetCore.Http.Extensions;
using PPA.Portal.Domain;

namespace PPA.Portal.Cases.Attachments;

/// <summary>What became of the files of one upload: told to a script in words, to a page without script by its address.</summary>
internal sealed class UploadAnswer
{
    private string? _code;
    private string? _sentence;
    private int _refused;

    /// <summary>Files that are on disk.</summary>
    public int Kept { get; set; }

    public int Count => Kept + _refused;

    public void Refuse(RuleException rule)
    {
        _refused++;
        (_code, _sentence) = (UploadFault.CodeOf(rule.Message), rule.Message);
    }

    public void Refuse(string code)
    {
        _refused++;
        (_code, _sentence) = (code, UploadFault.Of(code));
    }

    public IResult Result(HttpContext context, string number, Guid? step)
    {
        if (Count == 0)
            Refuse("tanpa");
        if (context.Request.GetTypedHeaders().Accept.Any(a => a.MediaType == "application/json"))
            return Results.Json(new { tersimpan = Kept, pesan = _sentence });
        var query = new QueryBuilder();
        if (step is { } visit)
            query.Add("langkah", visit.ToString());
        if (Kept > 0)
            query.Add("tersimpan", Kept.ToString(System.Globalization.CultureInfo.InvariantCulture));
        if (_code is not null)
            query.Add("galat", _code);
        return Results.Redirect("/kasus/" + Uri.EscapeDataString(number) + "/lampiran" + query);
    }
}
