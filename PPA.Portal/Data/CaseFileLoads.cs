using Microsoft.EntityFrameworkCore;
using PPA.Portal.Domain;

namespace PPA.Portal.Data;

/// <summary>What a verb of the case file must have before it: ask for these by family, never for everything on a board.</summary>
public static class CaseFileLoads
{
    /// <summary>People, relations, and what was corrected of them.</summary>
    public static IQueryable<CaseFile> WithPeople(this IQueryable<CaseFile> files) =>
        files.Include(c => c.People).Include(c => c.Relations).AsSplitQuery();

    /// <summary>For SetForms, SetIncident, ReportToPolice: what the duty to tell the police touches.</summary>
    public static IQueryable<CaseFile> WithDuties(this IQueryable<CaseFile> files) =>
        files.Include(c => c.People).Include(c => c.Prompts).Include(c => c.Agenda).Include(c => c.PoliceReports).AsSplitQuery();

    /// <summary>For consents, referrals and shelter: who may sign, and what is agreed to.</summary>
    public static IQueryable<CaseFile> WithConsents(this IQueryable<CaseFile> files) =>
        files.Include(c => c.People).Include(c => c.Consents).AsSplitQuery();

    public static IQueryable<CaseFile> WithReferrals(this IQueryable<CaseFile> files) =>
        files.WithConsents().Include(c => c.Agenda).Include(c => c.Referrals).ThenInclude(r => r.Moves);

    public static IQueryable<CaseFile> WithStays(this IQueryable<CaseFile> files) =>
        files.WithConsents().Include(c => c.Stays).ThenInclude(s => s.Extensions);

    public static IQueryable<CaseFile> WithMediations(this IQueryable<CaseFile> files) =>
        files.Include(c => c.People).Include(c => c.Decisions).Include(c => c.Mediations).ThenInclude(m => m.Sittings).AsSplitQuery();

    /// <summary>Services, activities with their agenda, and plans.</summary>
    public static IQueryable<CaseFile> WithWork(this IQueryable<CaseFile> files) =>
        files.Include(c => c.Services).Include(c => c.Activities).Include(c => c.Agenda).Include(c => c.Plans).ThenInclude(p => p.Services).AsSplitQuery();

    /// <summary>What may stand in the way of the end.</summary>
    public static IQueryable<CaseFile> WithEnding(this IQueryable<CaseFile> files) =>
        files.Include(c => c.Terminations).Include(c => c.Referrals).Include(c => c.Stays).Include(c => c.Mediations).AsSplitQuery();

    /// <summary>Who may open a restricted file.</summary>
    public static IQueryable<CaseFile> WithAccess(this IQueryable<CaseFile> files) =>
        files.Include(c => c.Restrictions).Include(c => c.Access).Include(c => c.GlassBreaks).AsSplitQuery();

    /// <summary>Links and merges of this file; those that others made to it are asked for by <c>Other</c> and <c>Into</c>.</summary>
    public static IQueryable<CaseFile> WithLinks(this IQueryable<CaseFile> files) =>
        files.Include(c => c.Links).Include(c => c.Merges).AsSplitQuery();

    /// <summary>What a kind other than a case adds.</summary>
    public static IQueryable<CaseFile> WithKind(this IQueryable<CaseFile> files) => files
        .Include(c => c.People).Include(c => c.FamilyClient).Include(c => c.ServiceComplaint)
        .Include(c => c.CommunityActivity).ThenInclude(a => a!.Audience).AsSplitQuery();
}
