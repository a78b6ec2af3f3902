using Microsoft.EntityFrameworkCore;
using PPA.Portal.Data;
using PPA.Portal.Domain;

namespace PPA.Portal.Letters.Kinds;

/// <summary>What of a file a letter may speak of.</summary>
public static class LetterLoads
{
    public static IQueryable<CaseFile> ForLetters(this IQueryable<CaseFile> files) => files
        .WithKind().WithPeople().WithReferrals().WithStays().WithMediations().WithWork().WithEnding()
        .Include(c => c.PoliceReports).Include(c => c.AuthorityHistory).Include(c => c.Assessments).Include(c => c.Letters).AsSplitQuery();
}
