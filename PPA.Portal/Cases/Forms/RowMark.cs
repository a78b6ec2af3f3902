using PPA.Portal.Domain;

namespace PPA.Portal.Cases.Forms;

/// <summary>Who wrote a row of the file and when, and whether it still counts.</summary>
/// <param name="At">UTC.</param>
/// <param name="Replaced">True where another row says it better.</param>
public sealed record RowMark(OfficerId By, DateTime At, DateTime? VoidedAt = null, OfficerId? VoidedBy = null, string? VoidReason = null, bool Replaced = false)
{
    public bool Counts => VoidedAt is null;

    internal static RowMark Of(CaseRecord row) => row is VoidableRecord v
        ? new RowMark(v.By, v.At, v.VoidedAt, v.VoidedBy, v.VoidReason, v.ReplacedBy is not null)
        : new RowMark(row.By, row.At);
}
