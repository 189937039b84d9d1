"""Lines in a script without spaces between words are told apart, and never asked about as if they were English."""

from __future__ import annotations

from components.quiz.generate import generate
from components.quiz.sources import SourceText
from tests.quiz.make import facts_of

CHINESE = """# 缓存

## 优点
- 提升访问速度，降低数据库压力
- 集群部署时可以水平扩展

## 缺点
- 数据可能不一致，需要更新策略
- 增加系统复杂度和维护成本

| 策略 | 说明 |
|---|---|
| 旁路缓存 | 先读缓存再读数据库 |
| 写穿策略 | 先写缓存再写数据库 |
| 写回策略 | 只写缓存异步写数据库 |
"""


def test_they_state_nothing_here_and_the_learner_is_told_so() -> None:
    assert facts_of(CHINESE) == []
    made = generate([SourceText("n.md", CHINESE)], 0, None)
    assert made.questions == ()
    assert "a script without spaces between words" in (made.reason_for_none or "")


def test_a_word_of_it_beside_its_meaning_is_asked() -> None:
    words = "# Chinese\n\n- 水: water\n- 火: fire\n- 山: mountain\n- 火车: train\n"
    assert {fact.parts[0] for fact in facts_of(words)} == {"水", "火", "山", "火车"}
