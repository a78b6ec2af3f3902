namespace PPA.Portal.Upkeep;

/// <summary>A copy, a restore or a drill was not done. The message is a sentence that says why and what to do.</summary>
public sealed class UpkeepRefusedException : Exception
{
    public UpkeepRefusedException(string sentence) : base(sentence) { }

    public UpkeepRefusedException(string sentence, Exception inner) : base(sentence, inner) { }

    public UpkeepRefusedException() { }
}
