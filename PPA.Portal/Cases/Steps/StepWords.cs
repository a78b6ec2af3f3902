using PPA.Portal.Accounts;
using PPA.Portal.Domain.Procedures;
using PPA.Portal.Office;

namespace PPA.Portal.Cases.Steps;

/// <summary>How a step stands, by sign and by word.</summary>
internal static class StepWords
{
    public static string Sign(StepRow step) => step.Standing switch
    {
        StepStanding.InTime or StepStanding.Late => "✓",
        StepStanding.Waiting or StepStanding.Overdue => "●",
        StepStanding.Skipped => "↷",
        StepStanding.NotApplicable => "–",
        StepStanding.Missing => "!",
        StepStanding.NotReached => step.Ahead ? "○" : "·",
    };

    public static string Of(StepRow step, OfficeTime zone, OfficerDirectory officers) => step.Standing switch
    {
        StepStanding.InTime => Ended("Selesai", step, zone, officers),
        StepStanding.Late => Ended("Selesai lewat waktu", step, zone, officers),
        StepStanding.Skipped => Ended("Dilewati dengan alasan", step, zone, officers),
        StepStanding.NotApplicable => "Tidak berlaku untuk kasus ini",
        StepStanding.Waiting => "Menunggu " + step.Who + (step.DueAt is { } due ? $", sampai {zone.Brief(due)}" : ""),
        StepStanding.Overdue => "Lewat waktu, menunggu " + step.Who,
        StepStanding.Missing => "Tidak dikerjakan",
        StepStanding.NotReached => step.Ahead ? step.Who : "Belum atau tidak ditempuh",
    };

    private static string Ended(string word, StepRow step, OfficeTime zone, OfficerDirectory officers) =>
        word + (step.EndedAt is { } at ? " " + zone.Brief(at) : "") + (step.By is { } by ? " · " + officers.InitialsOf(by) : "");
}
